import { readdirSync } from 'node:fs'
import { rootFolder } from './sourceProgram.ts'

/** Every file that a screen is made of, the parts' and the dashboard's, relative to the repository. */
export function screenSources(pattern: RegExp): string[] {
  return ['packages/ui/src', 'apps/demo/src'].flatMap((folder) =>
    readdirSync(rootFolder + folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => pattern.test(file)),
  )
}
