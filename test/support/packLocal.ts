import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { npmCommand } from './packPackage.ts'
import { rootFolder } from './sourceProgram.ts'

const run = promisify(execFile)

export interface InstalledLocal {
  /** The tarball that `npm publish` would send. */
  tarball: string
  /** A folder outside of this repository that has installed it, and nothing else. */
  folder: string
  dispose: () => Promise<void>
}

/**
 * Packs `cloudsquid-local` as `npm publish` does, its build included, and installs it in an empty folder elsewhere. No
 * package may run a script while it is installed: whatever has to be compiled or downloaded would be missed.
 */
export async function packLocal(): Promise<InstalledLocal> {
  const folder = await mkdtemp(join(tmpdir(), 'cloudsquid-local-pack-'))
  const npm = (cwd: string, ...args: string[]) => run(...npmCommand(args), { cwd })
  await npm(join(rootFolder, 'packages/local'), 'pack', '--pack-destination', folder)
  const [name] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error('npm pack has left no tarball.')
  const tarball = join(folder, name)
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  await npm(folder, 'install', tarball, '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund')
  return { tarball, folder, dispose: () => rm(folder, { recursive: true, force: true }) }
}
