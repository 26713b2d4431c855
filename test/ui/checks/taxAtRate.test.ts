import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { taxAtRate } from '../../../packages/ui/src/checks/builtIn/taxAtRate.ts'
import { inShort, lookAt } from './lookAt.ts'

const taxes = (...rows: [number | string, number, number][]) =>
  rows.map(([rate, net, tax]) => ({ rate, net, tax }))

describe('taxAtRate', () => {
  it.each<[string, JsonObject]>([
    ['a rate in percent', { net: 100, tax_rate: 19, tax: 19 }],
    ['a rate with its sign', { net: '100,00', mwst_satz: '19 %', mwst: '19,00' }],
    ['a rate with decimals', { net: 100, tax_rate: '8,1', tax: 8.1 }],
    ['a rate as a share', { net: 100, tax_rate: 0.19, tax: 19 }],
    ['tax that is in the amount', { net: 119, tax_rate: 19, tax: 19 }],
    ['tax that is rounded', { net: 10.47, tax_rate: 19, tax: 1.99 }],
    [
      'tax that is rounded line by line',
      { net: 1.5, tax_rate: 19, tax: 0.3, lines: [{ total: 0.5 }, { total: 0.5 }, { total: 0.5 }] },
    ],
    ['no tax at all beside a rate', { net: 100, tax_rate: 19, tax: 0 }],
    ['reverse charge that shows a rate', { net: 100, tax_rate: 19, tax: 0, total: 100 }],
    ['yen cut off', { net: 105, tax_rate: 10, tax: 10, currency: 'JPY' }],
    ['forints without decimals', { net: 105, tax_rate: 27, tax: 28, currency: 'HUF' }],
    [
      'a rate beside lines with other rates',
      {
        net: 200,
        tax_rate: 19,
        tax: 26,
        lines: [
          { total: 100, vat_rate: 19 },
          { total: 100, vat_rate: 7 },
        ],
      },
    ],
    ['rates in a table', { taxes: taxes([19, 100, 19], ['7 %', 100, 7], [0, 50, 0]) }],
    [
      'lines that all say their rate',
      {
        tax: 26,
        lines: [
          { total: 100, vat_rate: 19 },
          { total: 100, vat_rate: 7 },
        ],
      },
    ],
    ['lines with tax in them', { tax: 19, lines: [{ total: 119, vat_rate: 19 }] }],
    ['lines of which some say no rate', { tax: 50, lines: [{ total: 100, vat_rate: 19 }, { total: 100 }] }],
    ['a code in place of a rate', { net: 100, tax_rate: 'A', tax: 50 }],
    ['shipping with a tax of its own', { net: 100, tax_rate: 19, tax: 19.95, shipping: 5 }],
    ['a key for tax that holds the rate', { net: 200, tax_rate: 19, vat: 19, total: 238 }],
  ])('says nothing of %s', (_what, data) => {
    expect(lookAt(taxAtRate, data)).toEqual([])
  })

  it.each<[string, JsonObject, string, JsonObject]>([
    [
      'a wrong tax',
      { net: 100, tax_rate: 19, tax: 91 },
      '/tax taxAtRate',
      { rate: '19 %', expected: '19', tax: '91' },
    ],
    [
      'a wrong tax in text',
      { netto: '1.000,00', steuersatz: '19 %', steuerbetrag: '109,00' },
      '/steuerbetrag taxAtRate',
      { rate: '19 %', expected: '190,00', tax: '109,00' },
    ],
    [
      'one row of a table',
      { taxes: taxes([19, 100, 19], [7, 100, 70]) },
      '/taxes/1/tax taxAtRate',
      { rate: '7 %', expected: '7', tax: '70' },
    ],
    [
      'the tax of all lines',
      {
        tax: 62,
        lines: [
          { total: 100, vat_rate: 19 },
          { total: 100, vat_rate: 7 },
        ],
      },
      '/tax taxOfLines',
      { expected: '26', tax: '62' },
    ],
  ])('objects to %s', (...[, data, short, values]) => {
    const findings = lookAt(taxAtRate, data)
    expect(findings.map(inShort)).toEqual([short])
    expect(findings[0]?.values).toEqual(values)
  })
})
