import { createLocalCloudsquid } from 'cloudsquid-local'
import type { JsonObject } from 'cloudsquid-react'
import { type Finding, type KnownRun, runChecks, standardChecks } from 'cloudsquid-react-ui/checks'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type DayInvoice, netOf, taxOf, totalOf } from './DayInvoice.ts'
import { dayInvoices, duplicate } from './dayInvoices.ts'
import { drawDayInvoice } from './drawDayInvoice.ts'
import { mailDayInvoice } from './mailDayInvoice.ts'

const { baseUrl, apiKey, fetch, close } = createLocalCloudsquid()
const table = `${baseUrl}/projects/local/tables/00000000-0000-4000-8000-000000000001`
const now = new Date('2026-11-29T12:00:00Z')

async function call<TAnswer>(method: string, path: string, body?: object): Promise<TAnswer> {
  const response = await fetch(table + path, {
    method,
    headers: { 'X-API-Key': apiKey, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(response.status, `${method} ${path}`).toBeLessThan(300)
  return (await response.json()) as TAnswer
}

async function readInvoice(invoice: DayInvoice): Promise<KnownRun & { data: JsonObject }> {
  const pdf = await drawDayInvoice(invoice)
  const isMail = invoice.comes === 'mail'
  const { row_id } = await call<{ row_id: string }>('POST', '/files', {
    mimetype: isMail ? 'message/rfc822' : 'application/pdf',
    filename: isMail ? `${invoice.number}.eml` : `${invoice.number}.pdf`,
    file_type: 'binary',
    file: (isMail ? mailDayInvoice(invoice, pdf) : pdf).toString('base64'),
  })
  const { run_id } = await call<{ run_id: string }>('POST', '/run', { row_id })
  const read = () => call<{ status: string; data: JsonObject }>('GET', `/run/${run_id}`)
  await vi.waitUntil(async () => (await read()).status === 'done', { timeout: 60_000, interval: 100 })
  return { id: run_id, data: (await read()).data }
}

describe('a day of twenty invoices', () => {
  let runs: Awaited<ReturnType<typeof readInvoice>>[] = []
  let expected: string[] = []
  const findingsOf = (place: number): Finding[] => {
    const { id, data } = runs[place]!
    return runChecks(data, { checks: standardChecks, self: id, others: runs, expected, now })
  }

  beforeAll(async () => {
    expected = (await call<{ fields: { name: string }[] }>('GET', '/fields')).fields.map(({ name }) => name)
    runs = await Promise.all(dayInvoices.map(readInvoice))
  })
  afterAll(close)

  it('is read as it is printed, from programs, a scanner and mails', () => {
    for (const [place, invoice] of dayInvoices.entries())
      expect(runs[place]!.data).toMatchObject({
        issuer: invoice.issuer,
        invoice_number: invoice.number,
        date: invoice.date,
        amount: (invoice.printedTotal ?? totalOf(invoice)) / 100,
        amount_untaxed: netOf(invoice) / 100,
        amount_tax: taxOf(invoice) / 100,
        currency: invoice.currency,
        iban: invoice.iban,
      })
  })

  it('has its four wrong totals, three missing dates and the one that came twice marked, and nothing else', () => {
    const marked = (code: string) =>
      [...runs.keys()].filter((place) => findingsOf(place).some((finding) => finding.code === code))
    const places = (is: (invoice: DayInvoice) => boolean) =>
      [...dayInvoices.entries()].filter(([, invoice]) => is(invoice)).map(([place]) => place)
    const wrong = places(({ printedTotal }) => printedTotal !== undefined)
    const undated = places(({ due }) => due === undefined)
    expect([wrong.length, undated.length]).toEqual([4, 3])
    expect(marked('netPlusTax')).toEqual(wrong)
    expect(marked('notReturned')).toEqual(undated)
    expect(marked('duplicate')).toEqual([duplicate.of, duplicate.is])
    const touched = new Set([...wrong, ...undated, duplicate.of, duplicate.is])
    const others = [...runs.keys()].filter((place) => !touched.has(place))
    expect(others.flatMap(findingsOf)).toEqual([])
  })

  it('is stored to the cent once it has been corrected', async () => {
    for (const [place, invoice] of dayInvoices.entries()) {
      const { id, data } = runs[place]!
      const corrections = [
        ...(invoice.printedTotal === undefined
          ? []
          : [
              { op: 'test', path: '/amount', value: data['amount'] },
              { op: 'replace', path: '/amount', value: totalOf(invoice) / 100 },
            ]),
        ...(invoice.due === undefined ? [{ op: 'add', path: '/date_due', value: '2026-11-30' }] : []),
      ]
      const approved = place !== duplicate.is
      const comment = approved ? '' : 'It came twice.'
      await call('PUT', `/run/${id}/review`, { approved, comment, reviewed_by: 'Dana', corrections })
    }
    for (const [place, invoice] of dayInvoices.entries()) {
      const { data, review } = await call<{ data: JsonObject; review: JsonObject }>(
        'GET',
        `/run/${runs[place]!.id}`,
      )
      expect(data).toMatchObject({ amount: totalOf(invoice) / 100, date_due: invoice.due ?? '2026-11-30' })
      expect(review).toMatchObject({ approved: place !== duplicate.is, reviewed_by: 'Dana' })
    }
  })
})
