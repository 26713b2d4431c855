import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { rootFolder } from '../../support/sourceProgram.ts'
import { runCommand } from './runCommand.ts'

export interface CopiedExample {
  folder: string
  dispose: () => Promise<void>
}

/**
 * Copies an example out of the repository and installs what it names, our own packages from their tarballs.
 *
 * @param besides - What is installed besides, by name and version.
 */
export async function copyExample(
  name: string,
  tarballs: Record<string, string>,
  besides: Record<string, string> = {},
): Promise<CopiedExample> {
  const folder = await mkdtemp(join(tmpdir(), `cloudsquid-host-${name}-`))
  const dispose = () => rm(folder, { recursive: true, force: true })
  try {
    await cp(join(rootFolder, 'examples', name), folder, {
      recursive: true,
      // What a person has installed and built there is theirs.
      filter: (path) => !['node_modules', 'dist', '.next', '.react-router', 'build'].includes(basename(path)),
    })
    const file = join(folder, 'package.json')
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { dependencies: Record<string, string> }
    for (const [dependency, tarball] of Object.entries(tarballs))
      if (dependency in manifest.dependencies) manifest.dependencies[dependency] = `file:${tarball}`
    Object.assign(manifest.dependencies, besides)
    await writeFile(file, JSON.stringify(manifest, undefined, 2))
    await runCommand(['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'], folder)
    return { folder, dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}
