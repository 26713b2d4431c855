import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { netPlusTax } from '../../../packages/ui/src/checks/builtIn/netPlusTax.ts'
import { lookAt } from './lookAt.ts'

const right: readonly [string, JsonObject][] = [
  ['numbers', { net: 100, tax: 19, total: 119 }],
  ['numbers that floats cannot add', { net: 0.1, tax: 0.2, total: 0.3 }],
  ['German text', { net: '1.000,00', tax: '190,00', total: '1.190,00' }],
  ['English text', { net: '1,000.00', tax: '190.00', total: '1,190.00' }],
  ['Swiss text', { net: "1'000.00", tax: '81.00', total: "1'081.00" }],
  ['French text', { net: '1 000,00 €', tax: '200,00 €', total: '1 200,00 €' }],
  ['text with a currency', { net: 'EUR 100,00', tax: '19,00 EUR', total: '€119,00' }],
  ['a lone mark whose meaning another value shows', { net: '1.119', tax: '212,61', total: '1.331,61' }],
  ['a lone mark whose meaning no value shows', { net: '1.119', tax: 212.61, total: 9 }],
  ['rounding of each summand', { net: 100, tax: 19.01, total: 119.02 }],
  ['shipping on top', { net: 100, tax: 19, shipping: 5, total: 124 }],
  ['a discount taken off', { net: 100, tax: 19, discount: 10, total: 109 }],
  ['a discount with a minus', { net: 100, tax: 19, discount: -10, total: 109 }],
  [
    'shipping, a discount and rounding at once',
    { net: 100, tax: 19, shipping: 5, discount: 3, rounding: 0.02, total: 121.02 },
  ],
  ['shipping that is in the net amount', { net: 105, tax: 19.95, shipping: 5, total: 124.95 }],
  ['a discount as a share, which cannot be judged', { net: 100, tax: 19, discount: '3 %', total: 115.43 }],
  ['a deposit', { net: 100, tax: 19, deposit: 50, amount_due: 69 }],
  ['tax kept back', { net: 1000, iva: 210, irpf: 150, total: 1060 }],
  ['several rates in keys', { net: 200, vat_19: 19, vat_7: 7, total: 226 }],
  [
    'several rates in a table',
    {
      net: 200,
      taxes: [
        { rate: 19, tax: 19 },
        { rate: 7, tax: 7 },
      ],
      total: 226,
    },
  ],
  ['central and state tax', { net: 1000, cgst: 90, sgst: 90, total: 1180 }],
  ['reverse charge', { net: 100, tax: 0, total: 100 }],
  ['a credit note with minus', { net: -100, tax: -19, total: -119 }],
  ['a credit note with one minus', { net: 100, tax: 19, total: -119 }],
  ['a subtotal that holds the tax', { subtotal: 119, tax: 19, total: 119 }],
  ['yen', { net: 1000, tax: 100, total: 1100, currency: 'JPY' }],
  ['yen with groups', { net: '1,000', tax: '100', total: '1,100', currency: 'JPY' }],
  ['dinars with three decimals', { net: 10.125, tax: 0.506, total: 10.631, currency: 'KWD' }],
  ['francs rounded to five cents', { net: 92.5, tax: 7.49, total: 100, currency: 'CHF' }],
  ['crowns rounded to one', { net: 79.8, tax: 19.95, total: 100, currency: 'SEK' }],
  ['a key for tax that holds the rate', { net: 200, vat: 19, total: 238 }],
  ['words that are no net amount', { net: '30 days', tax: 19, total: 119 }],
  ['a cost of delivery that is a time', { net: 100, tax: 19, delivery: '2 days', total: 119 }],
  ['no total', { net: 100, tax: 19 }],
  ['no tax', { net: 100, total: 119 }],
  ['a total that is no number', { net: 100, tax: 19, total: 'see below' }],
  ['the total of another table', { net: 100, tax: 19, order: { total: 500 } }],
  ['two totals that contradict each other', { net: 100, tax: 19, a: { total: 119 }, b: { total: 500 } }],
  ['no invoice', { temperature: 21 }],
]

const wrong: readonly [string, JsonObject, string, string][] = [
  ['a total', { net: 100, tax: 19, total: 129 }, '/total', '119'],
  ['digits that changed places', { net: 100, tax: 89, total: 198 }, '/total', '189'],
  ['the mark that went missing', { net: '100,00', tax: '19,00', total: '11900,00' }, '/total', '119,00'],
  [
    'German text',
    { Nettobetrag: '1.000,00', MwSt: '190,00', Gesamtbetrag: '1.910,00' },
    '/Gesamtbetrag',
    '1.190,00',
  ],
  [
    'a net amount that the lines contradict',
    { net: 110, tax: 19, total: 119, lines: [{ total: 40 }, { total: 60 }] },
    '/net',
    '129',
  ],
  ['a tax that its rate contradicts', { net: 100, tax: 91, tax_rate: 19, total: 119 }, '/tax', '191'],
  [
    'a tax where the lines speak for net and total',
    { net: 100, tax: 91, total: 119, lines: [{ net: 100, gross: 119 }] },
    '/tax',
    '191',
  ],
  ['a total in an object', { totals: { net: 100, tax: 19, grand: 129 } }, '/totals/grand', '119'],
  ['a total that no extra explains', { net: 100, tax: 19, shipping: 5, total: 129 }, '/total', '119'],
  ['yen by two', { net: 1000, tax: 100, total: 1103, currency: 'JPY' }, '/total', '1100'],
  ['dinars by ten fils', { net: 10.125, tax: 0.506, total: 10.641, currency: 'KWD' }, '/total', '10.631'],
  ['a credit note', { net: -100, tax: -19, total: -191 }, '/total', '-119'],
]

describe('netPlusTax', () => {
  it.each(right)('says nothing of %s', (_what, data) => {
    expect(lookAt(netPlusTax, data)).toEqual([])
  })

  it.each(wrong)('objects to %s', (...[, data, pointer, sum]) => {
    expect(lookAt(netPlusTax, data)).toEqual([
      expect.objectContaining({
        pointer,
        severity: 'error',
        code: 'netPlusTax',
        values: expect.objectContaining({ sum }),
      }),
    ])
  })

  it('names the other values that take part', () => {
    const [finding] = lookAt(netPlusTax, { net: 100, tax: 19, total: 129 })
    expect(finding?.related).toEqual(['/net', '/tax'])
    expect(finding?.values).toEqual({ sum: '119', total: '129' })
  })
})
