import type { JsonValue } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { createEvidenceFinder } from '../../../packages/ui/src/document/evidence/createEvidenceFinder.ts'
import type { DocumentText } from '../../../packages/ui/src/document/evidence/DocumentText.ts'
import { buildText } from './buildText.ts'

/** Which line of the text each place of a value is on, the likeliest first. */
function linesOf(text: DocumentText, data: JsonValue, pointer: string): number[] {
  const evidence = createEvidenceFinder(text, data).find(pointer)
  const places = evidence.kind === 'found' ? evidence.places : []
  return places.map(({ part, ranges }) => {
    const before = text.parts[part]?.text.slice(0, ranges[0]?.start) ?? ''
    return before.split('\n').length
  })
}

const invoice = buildText(
  [
    'Invoice 7001', // 1
    'Qty  Article     Price', // 2
    '1    Paper       5.00', // 3
    '2    Ink         8.00', // 4
    '1    Folder      5.00', // 5
    'Total           23.00', // 6
    'Page 1 of 1', // 7
  ].join('\n'),
)
const invoiceData = {
  invoice_number: '7001',
  lines: [
    { quantity: 1, article: 'Paper', price: 5 },
    { quantity: 2, article: 'Ink', price: 8 },
    { quantity: 1, article: 'Folder', price: 5 },
  ],
  total: 23,
  order: 'PO-1',
}

describe('places of a value', () => {
  it.each([
    ['/lines/0/quantity', 3],
    ['/lines/2/quantity', 5],
    ['/lines/0/price', 3],
    ['/lines/2/price', 5],
    ['/total', 6],
  ])('of %s are led by the one on line %i', (pointer, line) => {
    expect(linesOf(invoice, invoiceData, pointer)[0]).toBe(line)
  })

  it('are all counted, the rest of the document included', () => {
    expect(linesOf(invoice, invoiceData, '/lines/0/quantity')).toHaveLength(4)
  })

  it('of rows that say the same are told apart by their order', () => {
    const text = buildText('Fee 5.00\nFee 5.00\nFee 5.00')
    const data = { rows: Array.from({ length: 3 }, () => ({ name: 'Fee', amount: 5 })) }
    const first = [0, 1, 2].map((row) => linesOf(text, data, `/rows/${row}/amount`)[0])
    expect(first).toEqual([1, 2, 3])
  })

  it('of rows in another order than the document go by what is rare in them', () => {
    const text = buildText('1 Ink\n1 Paper\n1 Folder')
    const data = {
      rows: [
        { n: 1, name: 'Folder' },
        { n: 1, name: 'Ink' },
        { n: 1, name: 'Paper' },
      ],
    }
    const first = [0, 1, 2].map((row) => linesOf(text, data, `/rows/${row}/n`)[0])
    expect(first).toEqual([3, 1, 2])
  })

  it('of the same number in two fields of a row go by their order on its line', () => {
    const text = buildText('Paper   5.00   5.00')
    const finder = createEvidenceFinder(text, { rows: [{ name: 'Paper', price: 5, amount: 5 }] })
    const starts = ['price', 'amount'].map((key) => {
      const evidence = finder.find(`/rows/0/${key}`)
      return evidence.kind === 'found' ? evidence.places[0].ranges[0]?.start : undefined
    })
    expect(starts).toEqual([8, 15])
  })

  it.each([
    ['due_date', 2],
    ['invoiceDate', 1],
    ['fecha', 3],
  ])('of %s stand near its label', (key, line) => {
    const text = buildText('Invoice date: 30.10.2026\nDue date: 30.10.2026\nFecha: 30.10.2026')
    expect(linesOf(text, { [key]: '2026-10-30' }, `/${key}`)[0]).toBe(line)
  })

  it('go by labels in another language', () => {
    const text = buildText('Zwischensumme 10,00\nGesamtbetrag 10,00')
    expect(linesOf(text, { total_amount: 10 }, '/total_amount')[0]).toBe(2)
  })

  it('go by the fields around it', () => {
    const text = buildText('Kiel\nAcme\nStreet 1\nKiel\n\n\nKiel')
    expect(linesOf(text, { name: 'Acme', city: 'Kiel', street: 'Street 1' }, '/city')[0]).not.toBe(7)
  })

  it('of "1" on a long page are ranked, and every one is counted', () => {
    const noise = Array.from({ length: 541 }, (_, row) => `entry ${row} has 1 piece`)
    const text = buildText([...noise.slice(0, 300), 'Special 1', ...noise.slice(300)].join('\n'))
    const lines = linesOf(text, { rows: [{ name: 'Special', n: 1 }] }, '/rows/0/n')
    expect(lines[0]).toBe(301)
    expect(lines).toHaveLength(543)
  })

  it('on another page come last', () => {
    const text = buildText('Total 5.00', 'Paper 1 5.00')
    const finder = createEvidenceFinder(text, { rows: [{ name: 'Paper', n: 1, amount: 5 }] })
    const evidence = finder.find('/rows/0/amount')
    expect(evidence.kind === 'found' && evidence.places.map(({ part }) => part)).toEqual([1, 0])
  })
})

describe('what is said of a value', () => {
  const finder = createEvidenceFinder(invoice, {
    ...invoiceData,
    note: null,
    text: ' ',
    is_paid: false,
    tags: [],
    codes: ['Paper', 'Glue'],
  })

  it.each([
    ['/order', { kind: 'notFound' }],
    ['/note', { kind: 'nothingToFind', reason: 'empty' }],
    ['/text', { kind: 'nothingToFind', reason: 'empty' }],
    ['/no/such/field', { kind: 'nothingToFind', reason: 'empty' }],
    ['no pointer', { kind: 'nothingToFind', reason: 'empty' }],
    ['/tags', { kind: 'nothingToFind', reason: 'empty' }],
    ['/is_paid', { kind: 'nothingToFind', reason: 'boolean' }],
  ])('%s: %j', (pointer, said) => {
    expect(finder.find(pointer)).toEqual(said)
  })

  it('gives for a row the place of each of its values', () => {
    const evidence = finder.find('/lines/1')
    expect(evidence.kind === 'parts' && evidence.parts.map(({ pointer }) => pointer)).toEqual([
      '/lines/1/quantity',
      '/lines/1/article',
      '/lines/1/price',
    ])
  })

  it('names the values of a list that stand nowhere', () => {
    const evidence = finder.find('/codes')
    expect(evidence).toMatchObject({ kind: 'parts', missing: ['/codes/1'] })
  })

  it('says of a list of which nothing stands there that it is not found', () => {
    expect(createEvidenceFinder(invoice, { codes: ['Glue'] }).find('/codes')).toEqual({ kind: 'notFound' })
  })

  it('reads keys with the letters that pointers escape', () => {
    const odd = createEvidenceFinder(invoice, { 'a/b~c': 'Ink' })
    expect(odd.find('/a~1b~0c')).toMatchObject({ kind: 'found' })
  })

  it('finds no inherited field', () => {
    expect(finder.find('/constructor')).toEqual({ kind: 'nothingToFind', reason: 'empty' })
  })
})

describe('which value stands at a letter', () => {
  const finder = createEvidenceFinder(invoice, invoiceData)
  const letter = (text: string) => invoice.parts[0]?.text.indexOf(text) ?? 0

  it.each([
    ['7001', '/invoice_number'],
    ['Ink', '/lines/1/article'],
    ['23.00', '/total'],
    ['Article', undefined],
  ])('at "%s": %s', (text, pointer) => {
    expect(finder.pointerAt(0, letter(text))).toBe(pointer)
  })

  it('is the one of its own row', () => {
    expect(finder.pointerAt(0, letter('1    Folder'))).toBe('/lines/2/quantity')
  })
})
