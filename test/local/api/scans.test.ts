import { expect, it, vi } from 'vitest'
import { bindPages, drawnInvoice, drawPage } from '../extraction/drawPage.ts'
import { documents, extractText, finalRun, start, textDocument, upload } from '../support/createCaller.ts'
import { openLocal } from '../support/openLocal.ts'

it('a scan tells how far it is, keeps no text waiting, and its words are served by its row', async () => {
  const { call } = openLocal()
  const bytes = await bindPages([drawPage(drawnInvoice), drawPage(drawnInvoice)])
  const file = Buffer.from(bytes).toString('base64')
  const scan = { mimetype: 'application/pdf', filename: 'scan.pdf', file_type: 'binary', file }
  const rowId = await upload(call, scan)
  const runs: string[] = []
  for (let count = 0; count < 2; count++) runs.push(await start(call, rowId))
  const told = async () =>
    Promise.all(runs.map(async (id) => (await call('GET', `${documents}/run/${id}`)).body))
  const recognised = await vi.waitFor(
    async () => {
      const all = await told()
      const at = all.findIndex(({ reasoning }) => /^Recognising page [12] of 2/.test(reasoning))
      expect(all[at]).toMatchObject({ status: 'running' })
      expect(all[1 - at]?.reasoning).toContain('waits for its turn')
      return runs[at] ?? ''
    },
    { timeout: 45_000, interval: 20 },
  )
  const text = await extractText(call, textDocument('Invoice no. A-17\nTotal: 119.00 EUR\n'))
  expect(text).toMatchObject({ status: 'done', data: { invoice_number: 'A-17' } })

  const done = await finalRun(call, recognised)
  expect(done).toMatchObject({ status: 'done', data: { invoice_number: '2031-4711', amount: 235.62 } })
  const words = await call('GET', `${documents}/rows/${rowId}/words`)
  expect(words.headers.get('x-cloudsquid-extension')).toBe('local')
  expect(words.body.pages).toHaveLength(2)
  expect(words.body.pages[1].words).toContainEqual(
    expect.objectContaining({ text: '2031-4711', confidence: expect.any(Number) }),
  )
  const none = await call('GET', `${documents}/rows/${text.row_id}/words`)
  expect(none.body).toEqual({ pages: [] })
})
