import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

export interface PackedPackage {
  /** The folder of the package, built. */
  folder: string
  /** The tarball that `npm publish` would send. */
  tarball: string
  /** Every file in it, relative to the package. */
  files: string[]
  dispose: () => Promise<void>
}

/** Builds a package as `npm run build` does and packs it, in a folder of its own under `node_modules`. */
export async function packPackage(packageFolder: 'hooks' | 'ui'): Promise<PackedPackage> {
  const source = join(root, 'packages', packageFolder)
  await mkdir(join(root, 'node_modules/.package-test'), { recursive: true })
  const folder = await mkdtemp(join(root, `node_modules/.package-test/${packageFolder}-`))
  for (const name of ['package.json', 'LICENSE', 'README.md', 'src'])
    await cp(join(source, name), join(folder, name), { recursive: true }).catch(passMissing)
  const config = join(source, 'tsdown.config.ts')
  await runTool('tsdown/dist/run.mjs', [
    '--config',
    config,
    '--out-dir',
    join(folder, 'dist'),
    '--logLevel',
    'error',
  ])
  const npm = process.env['npm_execpath']
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const { stdout } = await run(command, [...first, 'pack', '--json', '--ignore-scripts'], { cwd: folder })
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }]
  return {
    folder,
    tarball: join(folder, packed.filename),
    files: packed.files.map(({ path }) => path),
    dispose: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Runs the command line of an installed package, by its file in `node_modules`. */
export async function runTool(file: string, args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root })
  return stdout
}

/** A README need not be there yet. */
function passMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
