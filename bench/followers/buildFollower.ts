import { execFileSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type * as ahooks from './ahooks.tsx'
import type * as ours from './ours.tsx'
import type * as rtkQuery from './rtkQuery.tsx'
import type * as swr from './swr.tsx'
import type * as tanstackQuery from './tanstackQuery.tsx'
import type * as triggerDev from './triggerDev.tsx'

/** What the file of each exports. */
interface Files {
  ahooks: typeof ahooks
  ours: typeof ours
  rtkQuery: typeof rtkQuery
  swr: typeof swr
  tanstackQuery: typeof tanstackQuery
  triggerDev: typeof triggerDev
}

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * Builds a follower with what it follows by into one file and loads it, as a page does: a peer that loads parts of itself with
 * each request would wait for the machine, which the time of the stage does not; and what runs our sources names each function
 * anew when it is made, which is 1 KiB of heap for a component's closures of one run.
 */
export async function buildFollower<TName extends keyof Files>(name: TName): Promise<Files[TName]> {
  const outDir = pathOf('../node_modules/.built')
  // Here it would leave hundreds of megabytes, which the heap of whoever is measured next would lose.
  execFileSync(process.execPath, [
    ...process.execArgv,
    pathOf('buildInto.ts'),
    pathOf(`${name}.tsx`),
    outDir,
    name,
  ])
  return (await import(pathToFileURL(`${outDir}/${name}.mjs`).href)) as Files[TName]
}
