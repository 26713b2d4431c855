import { writeFile } from 'node:fs/promises'
import { chromium } from 'playwright'
import { build } from 'vite'
import { sourceAliases } from '../../sourceAliases.ts'
import { chromiumArgs, findChromium } from '../../test/support/findChromium.ts'
import { serveFolder } from '../../test/support/serveFolder.ts'
import { bodyOf } from './bodyOf.ts'

/** Prints the longest task that answers cost a page in a real browser: a first one and a changed one, by the page and by a worker. */
export interface TasksMeasured {
  megabytes: number
  inWorker: boolean
  first: { longestMs: number; ms: number }
  changed: { longestMs: number; ms: number }
}

const root = new URL('../..', import.meta.url).pathname
const folder = `${root}bench/node_modules/.built/largeAnswers`

async function measureTasks(sizes: readonly number[]): Promise<TasksMeasured[]> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: `${root}bench/largeAnswers`,
    base: './',
    resolve: { alias: sourceAliases },
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true },
  })
  for (const size of sizes)
    for (const changed of [false, true])
      await writeFile(`${folder}/${size}-${changed}.json`, bodyOf(size, changed))
  const served = await serveFolder(folder, '/')
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
  try {
    const all: TasksMeasured[] = []
    for (const megabytes of sizes)
      for (const inWorker of [false, true])
        // In turns; each in a page of its own, whose memory is nobody's.
        for (let turn = 0; turn < 5; turn += 1) {
          const page = await browser.newPage()
          await page.goto(served.url)
          const paths = [false, true, false, true].map((changed) => `./${megabytes}-${changed}.json`)
          const [first, changed] = await page.evaluate(([given, way]) => globalThis.readAnswers(given, way), [
            paths.slice(0, 2),
            inWorker,
          ] as const)
          all.push({ megabytes, inWorker, first: first!, changed: changed! })
          await page.close()
        }
    return all
  } finally {
    await browser.close()
    served.close()
  }
}

const measured = await measureTasks(process.argv.slice(2).map(Number))
process.stdout.write(`${JSON.stringify(measured)}\n`)
