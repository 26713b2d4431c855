import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import { buildInvoicePdf } from './buildInvoicePdf.ts'
import { tillReceipts } from './invoices/tillReceipts.ts'

const sample = new URL('../../../apps/demo/public/samples/grocery-receipt.pdf', import.meta.url)

async function read(bytes: Uint8Array, mimetype = 'application/pdf') {
  const outcome = await extractDocument({
    bytes,
    mimetype,
    filename: mimetype === 'text/plain' ? 'a.txt' : 'a.pdf',
  })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome
}

const readText = (lines: string[]) => read(new TextEncoder().encode(lines.join('\n')), 'text/plain')

describe('extractDocument: till receipts', () => {
  it.each(tillReceipts)('$title', async ({ pages, expected, absent = [], lines, reasoning = /no AI/ }) => {
    const outcome = await read(await buildInvoicePdf(pages))
    expect(outcome.data).toMatchObject(expected)
    for (const field of absent) expect(outcome.data).not.toHaveProperty(field)
    if (lines) expect(outcome.data['lines']).toEqual(lines)
    expect(outcome.reasoning).toMatch(reasoning)
  })

  it('reads shop, total and the seven articles of the shipped French receipt', async () => {
    const { data, reasoning } = await read(new Uint8Array(readFileSync(sample)))
    expect(data).toMatchObject({ issuer: 'Épicerie Quai des Brumelles', amount: 49.66, date: '2026-11-14' })
    expect(data['lines']).toEqual([
      { name: 'Pain de campagne', price_subtotal: 3.4 },
      { name: 'Comté 18 mois', qty: 0.312, uom: 'kg', price_unit: 27.9, price_subtotal: 8.7 },
      { name: 'Tomates anciennes', qty: 0.85, uom: 'kg', price_unit: 4.6, price_subtotal: 3.91 },
      { name: 'Café moulu 250 g', qty: 2, price_unit: 5.2, price_subtotal: 10.4 },
      { name: 'Jus de pomme 1 L', qty: 3, price_unit: 2.95, price_subtotal: 8.85 },
      { name: 'Savon de Marseille', price_subtotal: 4.5 },
      { name: "Bougie en cire d'abeille", price_subtotal: 9.9 },
    ])
    expect(reasoning).toContain('7 rows whose amounts add up to the total')
    expect(reasoning).toMatch(/the tax, bank or register numbers.*in the largest letters/)
  })
})

const articles = ['Bread            3.40', 'Cheese           8.60', 'TOTAL           12.00']

describe('extractDocument: till receipts, never guessed', () => {
  it('takes no name at the head for the issuer without a second sign', async () => {
    const { data } = await readText(['Corner Kiosk', 'Open daily', 'Receipt 12', ...articles])
    expect(data).not.toHaveProperty('issuer')
    expect(data['lines']).toHaveLength(2)
  })

  it('takes an address alone for no sign on a wide page, where it may be the address of the customer', async () => {
    const wide = `Receipt${' '.repeat(60)}No. 12`
    const { data } = await readText(['Anna Berg', 'Lindenweg 8', '04109 Leipzig', wide, ...articles])
    expect(data).not.toHaveProperty('issuer')
  })

  it('leaves out a quantity that does not make the amount', async () => {
    const { data } = await readText([
      'Receipt 12',
      'Hello',
      'Bread     3.40',
      '  2 x 1.50',
      ...articles.slice(1),
    ])
    expect(data['lines']).toEqual([
      { name: 'Bread', price_subtotal: 3.4 },
      { name: 'Cheese', price_subtotal: 8.6 },
    ])
  })

  it('reads rows that add up where an invoice has no headings either', async () => {
    const head = ['Corner Kiosk', 'Tel 030 1234567', 'Invoice no. 12']
    const { data } = await readText([...head, ...articles])
    expect(data['lines']).toHaveLength(2)
  })

  it('takes what was owed and paid before for no row', async () => {
    const bill = ['Invoice no. 12', 'Last bill     44.99', 'Payment received     -44.99', ...articles]
    const { data } = await readText(bill)
    expect(data).toMatchObject({ amount: 12 })
    expect(data).not.toHaveProperty('lines')
  })
})
