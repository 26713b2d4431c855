import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import type { JsonObject } from 'cloudsquid-react'
import { buildWorkbook, xlsxType } from '../hostile/buildWorkbook.ts'

async function dataOf(bytes: Uint8Array, mimetype: string): Promise<JsonObject> {
  const outcome = await extractDocument({ bytes, mimetype, filename: 'table' })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome.data
}

const csv = (text: string) => dataOf(new TextEncoder().encode(text), 'text/csv')

describe('extractDocument: CSV', () => {
  it('gives rows under the names of the heading, numbers only where they are plain', async () => {
    const data = await csv('name;zip;price;note\nChair;01067;12,50;a\nDesk;80331;1.150,00;b\n')
    expect(data['rows']).toEqual([
      { name: 'Chair', zip: '01067', price: 12.5, note: 'a' },
      { name: 'Desk', zip: '80331', price: 1150, note: 'b' },
    ])
  })

  it('keeps every digit: of a number in groups, and as text of more than a number holds', async () => {
    const data = await csv('a;b\n123,456,789,012.34;"1.234.567.890.123.456,78"\n')
    expect(data['rows']).toEqual([{ a: 123456789012.34, b: '1.234.567.890.123.456,78' }])
  })

  it('keeps the text of a column whose marks could mean two things', async () => {
    const data = await csv('id,weight\n1,"1.234"\n2,"2.500"\n')
    expect(data['rows']).toEqual([
      { id: 1, weight: '1.234' },
      { id: 2, weight: '2.500' },
    ])
  })

  it('reads quotes, line ends in cells, tabs and bars', async () => {
    expect((await csv('a,b\n"x, ""y""","two\nlines"\n'))['rows']).toEqual([{ a: 'x, "y"', b: 'two\nlines' }])
    expect((await csv('a\tb\nc\td\n'))['rows']).toEqual([{ a: 'c', b: 'd' }])
    expect((await csv('a|b\nc|d\n'))['rows']).toEqual([{ a: 'c', b: 'd' }])
  })

  it('reads UTF-8 with a mark, Latin-1 and UTF-16', async () => {
    const expected = [{ Straße: 'Größe' }]
    const text = 'Straße\nGröße\n'
    expect((await dataOf(new Uint8Array(Buffer.from(`\ufeff${text}`)), 'text/csv'))['rows']).toEqual(expected)
    expect((await dataOf(new Uint8Array(Buffer.from(text, 'latin1')), 'text/csv'))['rows']).toEqual(expected)
    expect(
      (await dataOf(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), 'text/csv'))['rows'],
    ).toEqual(expected)
  })

  it('reads a text that begins like a picture', async () => {
    expect((await csv('BM,IBM\n1,2\n'))['rows']).toEqual([{ BM: 1, IBM: 2 }])
  })

  it('names columns by their place where there is no heading', async () => {
    expect((await csv('1,2\n3,4\n'))['rows']).toEqual([
      { column_1: 1, column_2: 2 },
      { column_1: 3, column_2: 4 },
    ])
  })

  it('keeps twins and strange names of the heading apart', async () => {
    expect((await csv('a,a,__proto__\n1,2,3\n'))['rows']).toEqual([{ a: 1, a_2: 2, column_proto: 3 }])
  })

  it('finds the fields of an invoice that is kept as CSV', async () => {
    const data = await csv('Invoice,,\nInvoice number,A-17,\nInvoice date,2024-03-01,\nTotal,EUR 20.00,\n')
    expect(data).toMatchObject({ invoice_number: 'A-17', date: '2024-03-01', amount: 20, currency: 'EUR' })
  })
})

describe('extractDocument: Excel', () => {
  it('gives rows with numbers and ISO dates', async () => {
    const bytes = await writeXlsxFile([
      [{ value: 'Item' }, { value: 'Price' }, { value: 'Day' }],
      [
        { value: 'Chair' },
        { value: 12.5 },
        { value: new Date(Date.UTC(2024, 1, 29)), type: Date, format: 'yyyy-mm-dd' },
      ],
    ]).toBuffer()
    expect((await dataOf(new Uint8Array(bytes), xlsxType))['rows']).toEqual([
      { Item: 'Chair', Price: 12.5, Day: '2024-02-29' },
    ])
  })

  it('accepts a workbook that carries the mimetype of the old format', async () => {
    const bytes = await writeXlsxFile([[{ value: 'a' }], [{ value: 1 }]]).toBuffer()
    expect((await dataOf(new Uint8Array(bytes), 'application/vnd.ms-excel'))['rows']).toEqual([{ a: 1 }])
  })

  it('keeps the digits of an id, and not the noise of a sum', async () => {
    const cells =
      '<row r="1"><c r="A1"><v>2031000012345678901</v></c><c r="B1"><v>43.450000000000003</v></c></row>'
    expect(
      (await dataOf(buildWorkbook(`<worksheet><sheetData>${cells}</sheetData></worksheet>`), xlsxType))[
        'rows'
      ],
    ).toEqual([{ column_1: '2031000012345678901', column_2: 43.45 }])
  })

  it('loses no line of an invoice: whole amounts, and prices of many decimals', async () => {
    const rows = [
      ['Invoice number', 'X-77'],
      ['Invoice date', '2026-03-04'],
      [],
      ['Description', 'Quantity', 'Unit price', 'Amount'],
      ['Screws', 1000, 0.0125, 12.5],
      ['Power', 2000, 0.00125, 2.5],
      ['Coffee', null, null, 5],
      ['Nuts', 20, 2, 40],
      ['Bolts', 3, 150, 450],
      ['Total', null, null, 510],
    ]
    const bytes = await writeXlsxFile(
      rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    ).toBuffer()
    expect((await dataOf(new Uint8Array(bytes), xlsxType))['lines']).toEqual([
      { name: 'Screws', qty: 1000, price_unit: 0.0125, price_subtotal: 12.5 },
      { name: 'Power', qty: 2000, price_unit: 0.00125, price_subtotal: 2.5 },
      { name: 'Coffee', price_subtotal: 5 },
      { name: 'Nuts', qty: 20, price_unit: 2, price_subtotal: 40 },
      { name: 'Bolts', qty: 3, price_unit: 150, price_subtotal: 450 },
    ])
  })

  it('gives several sheets by name', async () => {
    const bytes = await writeXlsxFile([
      { data: [[{ value: 'a' }], [{ value: 1 }]], sheet: 'One' },
      { data: [[{ value: 'b' }], [{ value: 'x' }]], sheet: 'Two' },
    ]).toBuffer()
    expect((await dataOf(new Uint8Array(bytes), xlsxType))['sheets']).toEqual({
      One: [{ a: 1 }],
      Two: [{ b: 'x' }],
    })
  })
})

describe('extractDocument: JSON', () => {
  const json = (value: unknown) => dataOf(new TextEncoder().encode(JSON.stringify(value)), 'application/json')

  it('gives an invoice under the field names of this engine', async () => {
    const data = await json({
      invoiceNumber: 'X-1',
      invoiceDate: '2024-01-31T10:00:00Z',
      total: '119.00',
      currency: 'EUR',
      seller: { name: 'Acme' },
    })
    expect(data).toEqual({
      invoice_number: 'X-1',
      date: '2024-01-31',
      amount: 119,
      currency: 'EUR',
      issuer: 'Acme',
    })
  })

  it('gives any other object as it is, and a list under rows', async () => {
    expect(await json({ hello: [1, { deep: null }] })).toEqual({ hello: [1, { deep: null }] })
    expect(await json([{ a: 1 }])).toEqual({ rows: [{ a: 1 }] })
    expect(await json('word')).toEqual({ value: 'word' })
  })
})
