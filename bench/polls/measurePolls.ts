import { setTimeout as pass } from 'node:timers/promises'
import { chromium } from 'playwright'
import { build } from 'vite'
import { sourceAliases } from '../../sourceAliases.ts'
import { chromiumArgs, findChromium } from '../../test/support/findChromium.ts'
import { serveFolder } from '../../test/support/serveFolder.ts'
import { taskMs } from '../taskMs.ts'

/** Prints what polls cost a page in a real browser, by who follows the runs. */
export interface PollsMeasured {
  name: string
  /** CPU of the page's main thread for each poll, in microseconds. */
  us: number
}

const root = new URL('../..', import.meta.url).pathname
const folder = `${root}bench/node_modules/.built/polls`

async function measurePolls(count: number): Promise<PollsMeasured[]> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: `${root}bench/polls`,
    base: './',
    resolve: { alias: sourceAliases },
    build: { outDir: folder, emptyOutDir: true },
  })
  const asked = { polls: 0 }
  const served = await serveFolder(folder, '/', {
    answerJson(pathname) {
      const [, id] = /\/run\/([^/]+)$/.exec(pathname) ?? []
      if (!id) return undefined
      asked.polls += 1
      return { run_id: id, status: 'running', data: {} }
    },
  })
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
  try {
    const all: PollsMeasured[] = []
    for (let turn = 0; turn < 3; turn += 1)
      for (const who of [0, 1]) {
        // In turns; each in a page of its own, whose memory is nobody's.
        const page = await browser.newPage()
        await page.goto(served.url)
        const devtools = await page.context().newCDPSession(page)
        await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
        asked.polls = 0
        const name = await page.evaluate(([one, runs]) => globalThis.follow(one, runs), [who, count] as const)
        // Until each was answered, and what that has rendered is over.
        while (asked.polls < count * 3) await pass(100)
        const from = await taskMs(devtools)
        asked.polls = 0
        await pass(15_000)
        const { polls } = asked
        all.push({ name, us: (((await taskMs(devtools)) - from) * 1_000) / polls })
        await page.close()
      }
    return all
  } finally {
    await browser.close()
    served.close()
  }
}

const measured = await measurePolls(Number(process.argv[2]))
process.stdout.write(`${JSON.stringify(measured)}\n`)
