import { buildInvoicePdf } from '../local/extraction/buildInvoicePdf.ts'
import { englishInvoices } from '../local/extraction/invoices/englishInvoices.ts'
import { scanDocument } from '../reading/scanDocument.ts'
import type { Attack, Outcome } from './Attack.ts'
import { createApi, note } from './createApi.ts'
import { withFolder, withServer } from './startServer.ts'
import { watchMemory } from './watchMemory.ts'

const scans = 20
/** The service, one reader that recognises (768 MB, and 256 more from source) and two that read text. */
const mostMb = 1_792
const mostMs = 10_000

export const attacks: Attack[] = [
  {
    name: 'twenty scans at once',
    run: () =>
      withFolder((dataFolder) =>
        withServer({ entry: 'packages/local/src/main.ts', dataFolder }, ({ pid, port }) => attack(pid, port)),
      ),
  },
]

async function attack(pid: number, port: number): Promise<Outcome> {
  const api = createApi(port)
  // Two pages, so that both engines are at work.
  const [page = []] = englishInvoices[0]?.pages ?? []
  const bytes = await scanDocument(await buildInvoicePdf([page, page]), false)
  const memory = watchMemory(pid)
  const rows: string[] = []
  for (let at = 0; at < scans; at++)
    rows.push(await api.upload({ filename: `scan-${at}.pdf`, mimetype: 'application/pdf', bytes }))
  const runs = await Promise.all(rows.map(api.start))
  // A text document meanwhile, again and again until the last scan is read.
  let [slowestMs, texts] = [0, 0]
  const reading = new Set(runs)
  const finals = Promise.all(runs.map((run) => api.final(run, 600_000).finally(() => reading.delete(run))))
  while (reading.size > 0) {
    const start = performance.now()
    await api.final(await api.start(await api.upload(note(`Invoice number: 7${texts++}\nTotal 3.00 EUR`))))
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - start))
  }
  const unread = (await finals).filter(({ status }) => status !== 'done').length
  memory.end()
  return {
    isHeld: unread === 0 && memory.peakMb() <= mostMb && slowestMs <= mostMs,
    tries: scans,
    words: `${scans - unread} read, peak ${memory.peakMb()} MB; of ${texts} texts meanwhile the slowest took ${slowestMs} ms`,
  }
}
