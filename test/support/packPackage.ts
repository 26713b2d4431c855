import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
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

/** How npm is started; the file that runs this test, where npm does, as there may be several in the path. */
export function npmCommand(args: string[]): [command: string, args: string[]] {
  const npm = process.env['npm_execpath']
  return npm?.endsWith('npm-cli.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
}

/** Packs a package as `npm publish` does, its build included, in a copy of what the build reads. */
export async function packPackage(packageFolder: 'hooks' | 'ui' | 'local'): Promise<PackedPackage> {
  const copy = await mkdtemp(join(tmpdir(), `cloudsquid-${packageFolder}-`))
  for (const name of ['tsconfig.json', 'docs', 'packages'])
    await cp(join(root, name), join(copy, name), {
      recursive: true,
      // What somebody has built and installed here is theirs.
      filter: (path) => !['dist', 'node_modules'].includes(basename(path)),
    })
  const places = ['.', ...(await readdir(join(root, 'packages'))).map((name) => `packages/${name}`)]
  // A package whose dependencies all lie at the root has none of its own, and a link to nothing would keep the build from making one.
  for (const place of places.filter((one) => existsSync(join(root, one, 'node_modules'))))
    await symlink(join(root, place, 'node_modules'), join(copy, place, 'node_modules'))
  const folder = join(copy, 'packages', packageFolder)
  const { stdout } = await run(...npmCommand(['pack', '--json']), { cwd: folder })
  // The build may say something first.
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [
    { filename: string; files: { path: string }[] },
  ]
  return {
    folder,
    tarball: join(folder, packed.filename),
    files: packed.files.map(({ path }) => path),
    dispose: () => rm(copy, { recursive: true, force: true }),
  }
}

/** Runs the command line of an installed package, by its file in `node_modules`. */
export async function runTool(file: string, args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root })
  return stdout
}
