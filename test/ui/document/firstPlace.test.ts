import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { createEvidenceFinder } from '../../../packages/ui/src/document/evidence/createEvidenceFinder.ts'
import type { DocumentText } from '../../../packages/ui/src/document/evidence/DocumentText.ts'
import { spotOf } from '../../../packages/ui/src/document/evidence/placeGeometry.ts'
import { buildText } from './buildText.ts'
import { readPdfText } from './readPdfText.ts'

function firstOf(text: DocumentText, data: JsonObject, pointer: string) {
  const evidence = createEvidenceFinder(text, data).find(pointer)
  if (evidence.kind !== 'found') return undefined
  const [place] = evidence.places
  const shown = text.parts[place.part]
  const line = shown?.text.slice(0, place.ranges[0]?.start).split('\n').length
  const spot = spotOf(text, place)
  const share = ((spot?.middle ?? 0) * (shown?.lineHeight ?? 1)) / (shown?.height ?? 1)
  return { page: place.part + 1, line, share, found: evidence.places.length }
}

const own = buildText(
  [
    'Blaumeise Druck GmbH', // 1
    '',
    'Invoice number: BM-4471', // 3
    'Invoice date: 4 March 2031', // 4
    '',
    'Description   Qty   Price    Amount', // 6
    'Delivery      1     278.50   278.50', // 7
    '',
    'Subtotal                     278.50', // 9
    'Total amount due:        278.50 EUR', // 10
    ...Array.from({ length: 20 }, () => ''),
    'Blaumeise Druck GmbH - Amselweg 3', // 31
  ].join('\n'),
  [
    'You owe Blaumeise Druck GmbH the sum of 278.50 EUR for invoice BM-4471 of 4 March 2031.', // 1
    'Blaumeise Druck GmbH delivers within 14 days.', // 2
  ].join('\n'),
)
const ownData = {
  issuer: 'Blaumeise Druck GmbH',
  vendor_name: 'Blaumeise Druck GmbH',
  invoice_number: 'BM-4471',
  date: '2031-03-04',
  amount: 278.5,
  currency: 'EUR',
  lines: [{ description: 'Delivery', quantity: 1, price: 278.5, amount: 278.5 }],
}

describe('the first place that is shown', () => {
  it.each([
    ['/issuer', 1],
    ['/vendor_name', 1],
    ['/invoice_number', 3],
    ['/date', 4],
    ['/amount', 10],
    ['/currency', 10],
    ['/lines/0/price', 7],
  ])('of %s is line %i of the first page', (pointer, line) => {
    expect(firstOf(own, ownData, pointer)).toMatchObject({ page: 1, line })
  })

  it('of a value that nothing labels is the first of the first page', () => {
    const text = buildText('Kranich\nKranich', 'Kranich')
    expect(firstOf(text, { mark: 'Kranich' }, '/mark')).toMatchObject({ page: 1, line: 1 })
  })

  it('of an issuer that is only spoken of on the first page is the letterhead all the same', () => {
    const text = buildText(
      `Heron Reed Ltd.\n${'\n'.repeat(12)}We at Heron Reed Ltd. thank you for your order.\n${'\n'.repeat(12)}`,
    )
    expect(firstOf(text, { issuer: 'Heron Reed Ltd.' }, '/issuer')).toMatchObject({ line: 1 })
  })
})

// Real documents that the project does not contain; beside a checkout that has them, they are read. Where in its page each
// value is that stands in several places: looked up by eye.
const samples: Record<string, Record<string, [page: number, share: number]>> = {
  AzureInterior: { '/currency': [1, 0.7], '/lines/2/qty': [1, 0.46], '/lines/4/price_unit': [1, 0.53] },
  QualityHosting: {
    '/issuer': [1, 0.17],
    '/date': [1, 0.38],
    '/invoice_number': [1, 0.37],
    '/vat': [1, 0.97],
    '/currency': [2, 0.53],
    '/lines/1/qty': [1, 0.57],
    '/lines/6/price': [2, 0.45],
  },
  coolblue1: { '/amount': [1, 0.73], '/partner_city': [1, 0.09], '/currency': [1, 0.72] },
  free_fiber: {
    '/issuer': [1, 0.1],
    '/amount': [1, 0.59],
    '/date': [1, 0.39],
    '/date_due': [1, 0.41],
    '/invoice_number': [1, 0.39],
  },
  oyo: { '/issuer': [1, 0.15], '/amount': [1, 0.33], '/date': [1, 0.1], '/currency': [1, 0.33] },
}
const folder = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url))
const cases = Object.entries(samples).flatMap(([name, fields]) =>
  Object.entries(fields).map(([pointer, [page, share]]) => ({ name, pointer, page, share })),
)

describe.runIf(existsSync(`${folder}oyo.pdf`))('the first place in real invoices', () => {
  it.each(cases)('$name $pointer: page $page, at $share of it', async ({ name, pointer, page, share }) => {
    const text = await readPdfText(readFileSync(`${folder}${name}.pdf`))
    const [data] = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as [JsonObject]
    const first = firstOf(text, data, pointer)
    expect(first?.page).toBe(page)
    expect(Math.abs((first?.share ?? 0) - share)).toBeLessThan(0.02)
  })
})
