import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Finds a folder of documents that stands beside the repository or above it; `undefined` where there is none. */
export function sharedFolder(name: string): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const candidate = join(folder, 'shared', name)
    if (existsSync(candidate)) return `${candidate}/`
    const above = dirname(folder)
    if (above === folder) return undefined
    folder = above
  }
}
