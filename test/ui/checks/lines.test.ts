import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { quantityTimesPrice } from '../../../packages/ui/src/checks/builtIn/quantityTimesPrice.ts'
import { sumOfLines } from '../../../packages/ui/src/checks/builtIn/sumOfLines.ts'
import { inShort, lookAt } from './lookAt.ts'

const amounts = (...totals: number[]) => totals.map((total) => ({ total }))

describe('sumOfLines', () => {
  it.each<[string, JsonObject]>([
    ['lines that make the net amount', { net: 100, total: 119, lines: amounts(40, 60) }],
    ['lines that make the total', { net: 100, total: 119, lines: amounts(47.6, 71.4) }],
    ['lines whose tax makes up the rest', { tax: 19, total: 119, lines: amounts(40, 60) }],
    ['lines that make the total with the rate', { tax_rate: '19 %', total: 119, lines: amounts(40, 60) }],
    [
      'quantity and price alone',
      {
        total: 119,
        lines: [
          { qty: 2, price: 50 },
          { qty: 1, price: 19 },
        ],
      },
    ],
    ['shipping beside the lines', { net: 105, lines: amounts(40, 60), shipping: 5 }],
    ['a discount beside the lines', { net: 90, lines: amounts(40, 60), discount: 10 }],
    ['a negative line', { net: 90, lines: amounts(40, 60, -10) }],
    ['a credit note', { net: -100, lines: amounts(40, 60) }],
    ['a cent of rounding for each line', { net: 100.02, lines: amounts(40, 60) }],
    [
      'headings and notes between the lines',
      { net: 100, lines: [{ name: 'Food' }, ...amounts(100), { note: 'Thanks' }] },
    ],
    [
      'a line that tells what another holds',
      {
        net: 100,
        lines: [
          { name: 'Phone', total: 100 },
          { name: 'Incl. levy', total: 4 },
        ],
      },
    ],
    ['a line without an amount', { net: 100, lines: [...amounts(40), { qty: 3 }] }],
    ['a line whose amount has two meanings', { net: 100, lines: [{ total: '1.119' }] }],
    ['lines without sums', { lines: amounts(40, 60) }],
    ['sums without lines', { net: 100, lines: [] }],
    ['a table of something else', { net: 100, stations: [{ name: 'A' }, { name: 'B' }] }],
    [
      'German keys',
      { Nettobetrag: '100,00', Positionen: [{ Gesamtpreis: '40,00' }, { Gesamtpreis: '60,00' }] },
    ],
    ['values in wrappings', { net: { value: 100 }, lines: [{ amount: { value: 100, confidence: 0.9 } }] }],
    ['a discount as a share, which cannot be judged', { net: 97, lines: amounts(40, 60), discount: '3 %' }],
    [
      'amounts that are numbers of pieces',
      {
        net: 100,
        lines: [
          { amount: 2, total: 40 },
          { amount: 1, total: 60 },
        ],
      },
    ],
  ])('says nothing of %s', (_what, data) => {
    expect(lookAt(sumOfLines, data)).toEqual([])
  })

  it.each<[string, JsonObject, string, JsonObject]>([
    [
      'a line that is missing',
      { net: 100, lines: amounts(40) },
      '/lines linesNotNet',
      { sum: '40', net: '100' },
    ],
    [
      'a line too many',
      { total: 119, lines: amounts(40, 60, 119) },
      '/lines linesNotTotal',
      { sum: '219', total: '119' },
    ],
    [
      'a wrong line',
      { net: 100, total: 119, lines: amounts(40, 90) },
      '/lines linesNeither',
      { sum: '130', net: '100', total: '119' },
    ],
    [
      'text',
      { Netto: '1.000,00', positionen: [{ betrag: '900,00' }, { betrag: '200,00' }] },
      '/positionen linesNotNet',
      { sum: '1.100,00', net: '1.000,00' },
    ],
  ])('objects to %s', (...[, data, short, values]) => {
    const findings = lookAt(sumOfLines, data)
    expect(findings.map(inShort)).toEqual([short])
    expect(findings[0]?.values).toEqual(values)
  })
})

describe('quantityTimesPrice', () => {
  it.each<[string, JsonObject]>([
    ['whole numbers', { qty: 3, unit_price: 5, total: 15 }],
    ['a price that is rounded', { qty: 3, unit_price: 0.33, total: 1 }],
    ['a price that is rounded, a thousand times', { qty: 1000, unit_price: 0.12, total: 123.45 }],
    ['a price with four decimals', { qty: 3412.5, unit_price: 0.3021, total: 1030.92 }],
    ['hours that are rounded', { hours: 1.33, unit_price: 90, total: 119.95 }],
    ['a discount in percent', { qty: 1, unit_price: 1, discount: 10, total: 0.9 }],
    ['a discount in percent with its sign', { qty: 2, unit_price: 50, discount: '10 %', total: 90 }],
    ['a discount that is an amount', { qty: 2, unit_price: 50, discount: 7, total: 93 }],
    ['a discount of each piece', { qty: 2, unit_price: 50, discount: 7, total: 86 }],
    ['a discount that is in already', { qty: 2, unit_price: 50, discount: 7, total: 100 }],
    ['an amount with tax', { qty: 2, unit_price: 50, tax_rate: 19, total: 119 }],
    ['a price with tax', { qty: 1, unit_price: 119, tax_rate: '19 %', net: 100 }],
    ['a price for a hundred', { qty: 500, unit: '100 Stk', unit_price: 3, total: 15 }],
    ['a price for as many as a key says', { qty: 500, price_base: 100, unit_price: 3, total: 15 }],
    ['a credit', { qty: -1, unit_price: 50, total: -50 }],
    ['a credit with the minus at the price', { qty: 1, unit_price: -50, total: 50 }],
    ['text with a unit', { Menge: '2 Stk', Einzelpreis: '5,00 €', Gesamtpreis: '10,00 €' }],
    ['weight as scales print it', { qty: '0,312', unit_price: '9,90', total: '3,09' }],
    ['no quantity', { unit_price: 5, total: 15 }],
    ['no price', { qty: 3, total: 15 }],
    [
      'a price inside an object',
      { quantity: '20', item: { name: 'Paper', price: '90.00' }, total: '1800.00' },
    ],
    ['an amount without and one with tax', { qty: 2, unit_price: 5, amount: 10, total: 11.9 }],
    ['an amount that is a number of pieces', { qty: 3, unit_price: 5, amount: 3, total: 15 }],
  ])('says nothing of %s', (_what, line) => {
    expect(lookAt(quantityTimesPrice, { lines: [line] })).toEqual([])
  })

  it.each<[string, JsonObject, string, string]>([
    ['a wrong amount', { qty: 3, unit_price: 5, total: 51 }, '/lines/0/total', '15'],
    [
      'the price in place of the amount',
      { qty: 20, unit_price: 9.9, price_subtotal: 9.9 },
      '/lines/0/price_subtotal',
      '198',
    ],
    [
      'an amount whose mark went missing',
      { qty: 2, unit_price: 5.25, total: 1050 },
      '/lines/0/total',
      '10.5',
    ],
    [
      'German text',
      { Menge: '2', Einzelpreis: '1.005,00', Gesamtpreis: '2.100,00' },
      '/lines/0/Gesamtpreis',
      '2.010,00',
    ],
    [
      'an amount that no discount explains',
      { qty: 2, unit_price: 50, discount: 7, total: 80 },
      '/lines/0/total',
      '93',
    ],
  ])('objects to %s', (...[, line, pointer, product]) => {
    expect(lookAt(quantityTimesPrice, { lines: [line] })).toEqual([
      expect.objectContaining({
        pointer,
        code: 'quantityTimesPrice',
        values: expect.objectContaining({ product }),
      }),
    ])
  })

  it('goes by the keys that the host names', () => {
    const data = { belege: [{ a: 3, b: 5, c: 51 }], other: [{ a: 1 }] }
    const roles = { lines: '/belege', quantity: '/a', unitPrice: '/b', lineAmount: '/c' }
    expect(lookAt(quantityTimesPrice, data)).toEqual([])
    expect(lookAt(quantityTimesPrice, data, { roles }).map(inShort)).toEqual([
      '/belege/0/c quantityTimesPrice',
    ])
  })
})
