import { execFileSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * Builds hooks into one file and loads it, as a page does: a peer that loads parts of itself with each request would wait for
 * the machine, which the time of the stage does not; and what runs our sources names each function anew when it is made.
 *
 * @param from - The file that exports them.
 */
export async function buildHooks<THooks>(name: string, from: string): Promise<THooks> {
  const outDir = pathOf('../node_modules/.built')
  // Here it would leave hundreds of megabytes, which the heap of whoever is measured next would lose.
  execFileSync(process.execPath, [...process.execArgv, pathOf('buildInto.ts'), from, outDir, name])
  return (await import(pathToFileURL(`${outDir}/${name}.mjs`).href)) as THooks
}
