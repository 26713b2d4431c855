import { readdir, readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import Papa from 'papaparse'
import PostalMime from 'postal-mime'
import readXlsxFile from 'read-excel-file/node'
import { extractText, extractTextItems } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildSamples } from '../../apps/demo/scripts/samples/buildSamples.ts'
import { listSamples } from '../../apps/demo/scripts/samples/listSamples.ts'

const folder = new URL('../../apps/demo/public/samples/', import.meta.url)
const cardSchema = z.strictObject({
  file: z.string().regex(/^[a-z-]+\.[a-z]+$/),
  mimetype: z.string(),
  bytes: z.number().int().positive(),
})

const cards = z.array(cardSchema).parse(JSON.parse(await readFile(new URL('samples.json', folder), 'utf8')))
const fresh = await buildSamples()
const read = async (file: string) => new Uint8Array(await readFile(new URL(file, folder)))
const textOf = async (pdf: Uint8Array) => (await extractText(pdf, { mergePages: true })).text
const isPdf = (content: Uint8Array) => Buffer.from(content.subarray(0, 5)).toString('latin1') === '%PDF-'

describe('samples: files', () => {
  it('are six, and the list names exactly those in the folder', async () => {
    expect(cards).toHaveLength(6)
    const shipped = (await readdir(folder)).filter((file) => file !== 'samples.json')
    expect(cards.map((card) => card.file).toSorted()).toEqual(shipped.toSorted())
  })

  it('come with the list that a fresh generation writes', async () => {
    expect(await readFile(new URL('samples.json', folder), 'utf8')).toBe(listSamples(fresh))
  })

  it('come out the same on every generation', async () => {
    const again = await buildSamples()
    for (const [index, sample] of fresh.entries())
      expect(Buffer.compare(sample.content, again[index]!.content)).toBe(0)
  })

  it.each(fresh)('$file holds the bytes of a fresh generation', async ({ file, content }) => {
    expect(Buffer.compare(await read(file), content)).toBe(0)
  })

  it.each(cards)('$file is as long as the list says, and under 200 kB', async ({ file, bytes }) => {
    expect((await read(file)).byteLength).toBe(bytes)
    expect(bytes).toBeLessThan(200_000)
  })

  it.each(cards)('$file begins as its mimetype demands', async ({ file, mimetype }) => {
    const content = await read(file)
    const detected = await fileTypeFromBuffer(content)
    if (mimetype === 'text/csv' || mimetype === 'message/rfc822') {
      expect(detected).toBeUndefined()
      const [firstLine = ''] = new TextDecoder('utf-8', { fatal: true }).decode(content).split('\r\n')
      expect(firstLine).toMatch(mimetype === 'text/csv' ? /^\w+(,\w+)+$/ : /^[A-Z][\w-]+: ./)
    } else {
      expect(detected?.mime).toBe(mimetype)
    }
  })
})

describe('samples: hosting invoice', async () => {
  const text = await textOf(await read('hosting-invoice.pdf'))

  it.each([
    'Rechnungsnummer TH-2026-00418',
    'Rechnungsdatum 02.11.2026',
    'Fällig am 16.11.2026',
    'Bestellnummer PO-77316',
    'USt-IdNr. DE123456789',
    'IBAN DE89 3704 0044 0532 0130 00',
  ])('says %s in one line', (line) => expect(text.split('\n')).toContain(line))

  it('has six line items whose amounts make the net, and net and tax make the total', () => {
    const lines = [...text.matchAll(/^\d .+ ([\d,]+) \S+ ([\d.,]+) ([\d.,]+)$/gm)]
    expect(lines).toHaveLength(6)
    for (const [, quantity, price, amount] of lines) {
      expect(Math.round(euros(quantity) * euros(price) * 100)).toBe(cents(amount))
    }
    const net = cents(/^Nettobetrag ([\d.,]+) EUR$/m.exec(text)?.[1])
    const tax = cents(/^zzgl\. 19 % USt\. ([\d.,]+) EUR$/m.exec(text)?.[1])
    expect(sum(lines.map(([, , , amount]) => cents(amount)))).toBe(net)
    expect(Math.round(net * 0.19)).toBe(tax)
    expect(cents(/^Rechnungsbetrag ([\d.,]+) EUR$/m.exec(text)?.[1])).toBe(net + tax)
  })
})

describe('samples: grocery receipt', async () => {
  const text = await textOf(await read('grocery-receipt.pdf'))

  it('has seven articles that make the total, which was paid by card', () => {
    const amounts = [...text.matchAll(/^.+ ([\d,]+) [AB]$/gm)].map(([, amount]) => cents(amount))
    expect(amounts).toHaveLength(7)
    const total = cents(/^TOTAL TTC ([\d,]+) EUR$/m.exec(text)?.[1])
    expect(sum(amounts)).toBe(total)
    expect(cents(/^Carte bancaire ([\d,]+) EUR$/m.exec(text)?.[1])).toBe(total)
  })

  it('splits the tax by rate, and every row and column of the split adds up', () => {
    const split = [...text.matchAll(/^(?:A 5,5 %|B 20 %|Total) ([\d,]+) ([\d,]+) ([\d,]+)$/gm)]
    const rows = split.map(([, net, tax, gross]) => [cents(net), cents(tax), cents(gross)] as const)
    expect(rows).toHaveLength(3)
    for (const [net, tax, gross] of rows) expect(net + tax).toBe(gross)
    const [first, second, total] = rows
    for (const column of [0, 1, 2] as const) expect(first![column] + second![column]).toBe(total![column])
    expect(Math.round(first![0] * 0.055)).toBe(first![1])
    expect(Math.round(second![0] * 0.2)).toBe(second![1])
  })
})

describe('samples: other documents', () => {
  it('the orders are 24 rows with accents, a line break inside a field, and right totals', async () => {
    const csv = new TextDecoder().decode(await read('customer-orders.csv'))
    const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(24)
    for (const { quantity, unit_price, total } of data)
      expect(Math.round(Number(quantity) * Number(unit_price) * 100)).toBe(Math.round(Number(total) * 100))
    expect(data[3]?.['note']).toBe('Please ring twice, then\nleave it in the porch')
    expect(data[0]?.['customer']).toBe('Zoë Lindqvist')
  })

  it('the expenses are real dates, numbers and booleans, and the summary is their sum', async () => {
    const sheets = await readXlsxFile(Buffer.from(await read('travel-expenses.xlsx')))
    const [expenses, summary] = sheets.map(({ data }) => data.slice(1) as unknown[][])
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Expenses', 'Summary'])
    expect(expenses).toHaveLength(16)
    for (const [date, , , , net, , tax, total, billable] of expenses!) {
      expect(date).toBeInstanceOf(Date)
      expect(Math.round((Number(net) + Number(tax)) * 100)).toBe(Math.round(Number(total) * 100))
      expect([typeof net, typeof tax, typeof total, typeof billable]).toEqual([
        'number',
        'number',
        'number',
        'boolean',
      ])
    }
    const grandTotal = Math.round(Number(summary!.at(-1)?.[4]) * 100)
    expect(sum(expenses!.map((row) => Math.round(Number(row[7]) * 100)))).toBe(grandTotal)
    expect(sum(summary!.slice(0, -1).map((row) => Math.round(Number(row[4]) * 100)))).toBe(grandTotal)
  })

  it('the e-mail carries a PDF invoice in pounds that adds up and agrees with the message', async () => {
    const mail = await PostalMime.parse(await read('invoice-email.eml'), {
      attachmentEncoding: 'arraybuffer',
    })
    expect(mail.subject).toBe('Invoice HF-1187 for your order BM-20931')
    expect(mail.attachments.map(({ mimeType, filename }) => [mimeType, filename])).toEqual([
      ['application/pdf', 'invoice-HF-1187.pdf'],
    ])
    const content = new Uint8Array(mail.attachments[0]!.content as ArrayBuffer)
    expect(isPdf(content)).toBe(true)
    const text = await textOf(content)
    const [net, tax, total] = [...text.matchAll(/£([\d,.]+)$/gm)].map(([, amount]) => pence(amount))
    const lines = [...text.matchAll(/ (?:pcs|hours) [\d,.]+ ([\d,.]+)$/gm)].map(([, amount]) => pence(amount))
    expect(lines).toHaveLength(4)
    expect(sum(lines)).toBe(net)
    expect(net! + tax!).toBe(total)
    expect(pence(/GBP ([\d,.]+),/.exec(mail.text ?? '')?.[1])).toBe(total)
  })

  it('the scan is one page with a picture and no text at all', async () => {
    const { items } = await extractTextItems(await read('scanned-note.pdf'))
    expect(items).toEqual([[]])
  })
})

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

function euros(amount: string | undefined): number {
  return Number(amount?.replaceAll('.', '').replace(',', '.'))
}

function cents(amount: string | undefined): number {
  return Math.round(euros(amount) * 100)
}

function pence(amount: string | undefined): number {
  return Math.round(Number(amount?.replaceAll(',', '')) * 100)
}
