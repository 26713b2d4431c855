import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { rootFolder } from './sourceProgram.ts'

const run = promisify(execFile)

export interface InstalledLocal {
  /** The tarball that `npm publish` would send. */
  tarball: string
  /** A folder outside of this repository that has installed it, and nothing else. */
  folder: string
  dispose: () => Promise<void>
}

/** How npm is started; the file that runs this test, where npm does, as there may be several in the path. */
export function npmCommand(args: string[]): [command: string, args: string[]] {
  const npm = process.env['npm_execpath']
  return npm?.endsWith('npm-cli.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
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
