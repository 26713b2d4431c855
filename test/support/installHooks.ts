import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackedPackage } from './packPackage.ts'
import { rootFolder } from './sourceProgram.ts'

/** The React of the workspace, and the oldest that the package promises; each where `npm ci` has put it. */
export const reactFolders = { '19': rootFolder, '18.2': join(rootFolder, 'test/react18') } as const
export type ReactVersion = keyof typeof reactFolders

export interface InstalledHooks {
  /** The folder of an app: what is imported from a file in it resolves as Node does it. */
  folder: string
  dispose: () => Promise<void>
}

/**
 * Puts a packed package where a version of React is, in an app's folder of its own. The TanStack Query that goes with that
 * React is put beside it, because a library gets the React that is nearest to its own file.
 */
export async function installHooks(packed: PackedPackage, version: ReactVersion): Promise<InstalledHooks> {
  const parent = join(reactFolders[version], 'node_modules/.package-test')
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, 'app-'))
  const modules = join(folder, 'node_modules')
  for (const name of ['package.json', 'dist'])
    await cp(join(packed.folder, name), join(modules, 'cloudsquid-react', name), { recursive: true })
  const query = '@tanstack/react-query'
  await cp(join(reactFolders[version], 'node_modules', query), join(modules, query), { recursive: true })
  return { folder, dispose: () => rm(folder, { recursive: true, force: true }) }
}
