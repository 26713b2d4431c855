import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { npmCommand, packPackage } from './packPackage.ts'

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
  const { tarball, dispose } = await packPackage('local')
  const folder = await mkdtemp(join(tmpdir(), 'cloudsquid-local-installed-'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const install = ['install', tarball, '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
  await run(...npmCommand(install), { cwd: folder })
  return {
    tarball,
    folder,
    dispose: async () => {
      await Promise.all([dispose(), rm(folder, { recursive: true, force: true })])
    },
  }
}
