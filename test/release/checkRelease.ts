import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../support/sourceProgram.ts'
import { describeRelease } from './describeRelease.ts'

/*
 * `npm run release:check -- v1.2.3`: ends with 1 unless the packages are ready to go out under that tag.
 */

/** Nothing where there is none: a package that was never released has no CHANGELOG. */
const read = (file: string) => {
  const path = join(rootFolder, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
const packages = ['hooks', 'ui', 'local'].map((name) => ({
  manifest: JSON.parse(read(`packages/${name}/package.json`)) as { name: string; version: string },
  changelog: read(`packages/${name}/CHANGELOG.md`),
}))
const { lines, problems } = describeRelease(process.argv[2], packages)
process.stdout.write(`${[...lines, ...problems].join('\n')}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
