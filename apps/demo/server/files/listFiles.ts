import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Encoding } from './chooseEncoding.ts'

/** The endings of what the build has compressed, beside the file itself. */
export const endings = { br: '.br', gzip: '.gz' } as const

/** A file of the built pages, as it can be sent. */
export interface ListedFile {
  /** Below the folder, by `/`. */
  name: string
  /** Where each form of it lies. */
  forms: Partial<Record<Encoding, string>>
}

/**
 * Lists the files of a folder by the path that asks for them. Nothing else is ever opened, so no path leads out of it; and what
 * the build has compressed is no file of its own.
 */
export function listFiles(folder: string): Map<string, ListedFile> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const there = new Set(paths)
  const files = new Map<string, ListedFile>()
  for (const path of paths) {
    if (isForm(path, there)) continue
    const forms: ListedFile['forms'] = { identity: path }
    for (const encoding of ['br', 'gzip'] as const) {
      const form = path + endings[encoding]
      if (there.has(form)) forms[encoding] = form
    }
    const name = relative(folder, path).split(sep).join('/')
    files.set(`/${name}`, { name, forms })
  }
  return files
}

function isForm(path: string, there: ReadonlySet<string>): boolean {
  return Object.values(endings).some((ending) => path.endsWith(ending) && there.has(path.slice(0, -3)))
}
