import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { chromiumArgs, findChromium } from '../../test/support/findChromium.ts'
import { serveFolder } from '../../test/support/serveFolder.ts'
import { rootFolder } from '../../test/support/sourceProgram.ts'
import { type DemoLoad, describeLoads, medianLoad } from './describeLoads.ts'

/*
 * `npm run measure:demo`: how the demo without a server comes up on a slow network and a slow phone, as the browser's own
 * PerformanceObserver tells it; written into docs/demo-figures.md.
 */

/** What Lighthouse calls mobile: its "slow 4G" and a quarter of this machine's speed. */
const throttling = { name: 'slow 4G, CPU at a quarter', latencyMs: 150, downKbps: 1638, upKbps: 750, cpu: 4 }
const rounds = Number(process.env['ROUNDS'] ?? 5)
const pages = {
  'the list of runs': { hash: '', shown: 'nav[aria-label="Followed runs"] a' },
  'a run beside its document': { hash: '#/runs/recorded/documents/workshop-invoice', shown: 'canvas' },
}

async function measure(browser: Browser, url: string, shown: string): Promise<DemoLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: throttling.latencyMs,
    downloadThroughput: (throttling.downKbps * 1024) / 8,
    uploadThroughput: (throttling.upKbps * 1024) / 8,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttling.cpu })
  let bytes = 0
  let requests = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  await page.addInitScript(() => {
    const seen = { lcpMs: 0, cls: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.lcpMs = startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[])
        if (!entry.hadRecentInput) seen.cls += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(url)
  await page.locator(shown).first().waitFor({ timeout: 120_000 })
  const shownMs = await page.evaluate(() => performance.now())
  await page.waitForLoadState('networkidle')
  const painted = await page.evaluate(
    () => (globalThis as unknown as { seen: { lcpMs: number; cls: number } }).seen,
  )
  await context.close()
  return { ...painted, shownMs, bytes, requests }
}

const served = await serveFolder(join(rootFolder, 'apps/demo/dist/static'), '/demo/', { isCompressed: true })
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
try {
  const measured: Record<string, DemoLoad> = {}
  for (const [name, { hash, shown }] of Object.entries(pages)) {
    const loads: DemoLoad[] = []
    for (let round = 0; round < rounds; round += 1)
      loads.push(await measure(browser, served.url + hash, shown))
    measured[name] = medianLoad(loads)
  }
  const machine = `${cpus().length} cores, Chromium ${browser.version()}`
  const text = describeLoads(measured, { throttling, rounds, machine, date: new Date() })
  await writeFile(join(rootFolder, 'docs/demo-figures.md'), text)
  process.stdout.write(text)
} finally {
  await browser.close()
  served.close()
}
