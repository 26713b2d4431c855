import { chromium } from 'playwright'
import { build } from 'vite'
import { chromiumArgs, findChromium } from '../../test/support/findChromium.ts'
import { serveFolder } from '../../test/support/serveFolder.ts'
import { taskMs } from '../taskMs.ts'

/** Prints what the view of a run is in a real browser, by the lines of its invoice: its elements, and what answers cost it. */
export interface ScreenMeasured {
  rows: number
  nodes: number
  mountMs: number
  /** Nodes that an answer touches, and the CPU that it takes: one that says the same, and one with another amount. */
  equal: { touched: number; ms: number }
  changed: { touched: number; ms: number }
}

const root = new URL('../..', import.meta.url).pathname
const folder = `${root}bench/node_modules/.built/screen`

const answerOf = (rows: number, amount: number) => ({
  row_id: '8f14e45f-ceea-467f-a8f3-1d2b3c4d5e6f',
  created_at: '2026-11-12T09:42:08Z',
  status: 'done',
  data: {
    issuer: 'Hartwell & Finch Stationers Ltd',
    invoice_number: 'HF-2026-0417',
    date: '2026-10-30',
    due_date: '2026-11-29',
    currency: 'GBP',
    amount,
    lines: Array.from({ length: rows }, (_, index) => ({
      description: `Desk lamp ${index + 1}`,
      quantity: 1 + (index % 9),
      unit_price: 10,
      amount: 10 * (1 + (index % 9)),
    })),
  },
})

async function measureScreen(sizes: readonly number[]): Promise<ScreenMeasured[]> {
  const { default: config } = await import('../../static.config.ts')
  await build({
    configFile: false,
    logLevel: 'silent',
    root: `${root}bench/screen`,
    base: './',
    resolve: config.resolve ?? {},
    plugins: (config.plugins ?? []).slice(0, -1),
    build: { outDir: folder, emptyOutDir: true },
  })
  const served = await serveFolder(folder, '/')
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(served.url)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable')
    const all: ScreenMeasured[] = []
    // The first one loads what comes on demand.
    for (const rows of [sizes[0]!, ...sizes]) {
      const act = (call: 'mount' | 'answer', amount: number) =>
        page.evaluate(([name, answer]) => globalThis.act(name, answer), [
          call,
          answerOf(rows, amount),
        ] as const)
      const cost = async (call: 'mount' | 'answer', amount: number) => {
        const before = await taskMs(devtools)
        const touched = await act(call, amount)
        return { touched, ms: (await taskMs(devtools)) - before }
      }
      const { ms: mountMs } = await cost('mount', 100)
      const nodes = await page.evaluate(() => document.getElementById('root')!.querySelectorAll('*').length)
      all.push({
        rows,
        nodes,
        mountMs,
        equal: await cost('answer', 100),
        changed: await cost('answer', 101),
      })
    }
    return all.slice(1)
  } finally {
    await browser.close()
    served.close()
  }
}

const measured = await measureScreen(process.argv.slice(2).map(Number))
process.stdout.write(`${JSON.stringify(measured)}\n`)
