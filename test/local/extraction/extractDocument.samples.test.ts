import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import type { JsonObject } from 'cloudsquid-react'

const folder = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url))
const names = ['AzureInterior', 'QualityHosting', 'coolblue1', 'free_fiber', 'oyo']
const fields = ['invoice_number', 'date', 'amount', 'currency'] as const

async function extract(name: string): Promise<JsonObject> {
  const bytes = new Uint8Array(readFileSync(`${folder}${name}.pdf`))
  const outcome = await extractDocument({ bytes, mimetype: 'application/pdf', filename: `${name}.pdf` })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome.data
}

const pick = (data: JsonObject, wanted: readonly string[]) => wanted.map((name) => [name, data[name]])

function expectedOf(name: string): JsonObject {
  const [expected] = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as JsonObject[]
  return expected ?? {}
}

describe.skipIf(!existsSync(folder))('extractDocument: real invoices', () => {
  it.each(names)('reads number, date, amount and currency of %s', async (name) => {
    const data = await extract(name)
    const expected = expectedOf(name)
    expect(pick(data, fields)).toEqual(pick(expected, fields))
  })

  it.each(names)('states no other known field of %s wrongly', async (name) => {
    const data = await extract(name)
    const expected = expectedOf(name)
    const shared = ['date_due', 'amount_untaxed', 'amount_tax'].filter(
      (field) => field in data && field in expected,
    )
    expect(pick(data, shared)).toEqual(pick(expected, shared))
    const vat = data['vat'] === undefined ? undefined : expected['vat']
    expect(data['vat']).toBe(typeof vat === 'string' ? vat.replaceAll(' ', '') : undefined)
  })

  it('reads the six articles of coolblue1', async () => {
    const lines = (await extract('coolblue1'))['lines'] as JsonObject[]
    const expected = (expectedOf('coolblue1')['lines'] as JsonObject[]).filter((line) => 'name' in line)
    expect(lines).toHaveLength(6)
    for (const line of expected) expect(lines).toContainEqual(expect.objectContaining(line))
  })

  it('reads the articles of AzureInterior from the e-invoice in it, whose prices are those after the discount', async () => {
    const lines = (await extract('AzureInterior'))['lines'] as JsonObject[]
    expect(lines.map(({ qty, price_unit, price_subtotal }) => [qty, price_unit, price_subtotal])).toEqual([
      [1, 42, 42],
      [1, 70, 70],
      [1, 0.9, 0.9],
      [15, 10, 150],
    ])
    expect(lines[1]).toMatchObject({ code: 'FURN_7777', name: 'Office Chair', line_tax_percent: 15 })
  })

  it('reads the seven positions of QualityHosting over two pages', async () => {
    const lines = (await extract('QualityHosting'))['lines'] as JsonObject[]
    expect(lines.map(({ pos, qty, price_unit }) => [pos, qty, price_unit])).toEqual(
      [3.89, 5.39, 5.39, 5.39, 5.39, 5.39, 3.89].map((price, index) => [String(index + 1), 1, price]),
    )
  })
})
