import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'

const run = promisify(execFile)
const recorder = fileURLToPath(new URL('main.ts', import.meta.url))

/** Records the runs of the static demo while it is built, and puts them beside its page. */
export function recordingsPlugin(): Plugin {
  let folder: Promise<string> | undefined
  return {
    name: 'recordings',
    apply: 'build',
    buildStart() {
      // Beside the bundling: nothing in the page is made of it.
      folder = record()
      folder.catch(() => {})
    },
    async generateBundle() {
      const recorded = await folder
      if (recorded === undefined) return
      const files = await readdir(recorded, { recursive: true, withFileTypes: true })
      for (const file of files.filter((entry) => entry.isFile())) {
        const path = join(file.parentPath, file.name)
        const fileName = path.slice(recorded.length + 1).replaceAll('\\', '/')
        this.emitFile({ type: 'asset', fileName, source: await readFile(path) })
      }
      await rm(recorded, { recursive: true, force: true })
    },
  }
}

async function record(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recordings-'))
  await run(process.execPath, ['--import', 'tsx', recorder, folder])
  return folder
}
