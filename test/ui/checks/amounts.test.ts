import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { readableAmounts } from '../../../packages/ui/src/checks/builtIn/readableAmounts.ts'
import { parseAmount } from '../../../packages/ui/src/checks/invoice/parseAmount.ts'
import { inShort, lookAt } from './lookAt.ts'

function read(text: string | number, mark?: ',' | '.'): string {
  const reading = parseAmount(text, mark)
  if (reading.kind === 'amount') return reading.amount.value.toFixed(reading.amount.decimals)
  return reading.kind === 'twoMeanings' ? reading.meanings.join(' or ') : reading.kind
}

describe('parseAmount', () => {
  it.each([
    ['119', '119'],
    ['1.119,00', '1119.00'],
    ['1,119.00', '1119.00'],
    ['1 119,00', '1119.00'],
    ["1'119.00", '1119.00'],
    ['1’119.00', '1119.00'],
    ['1\u202f119,00', '1119.00'],
    ['12,34,567.00', '1234567.00'],
    ['1.234.567', '1234567'],
    ['12,5', '12.5'],
    ['0.312', '0.312'],
    ['1.1190', '1.1190'],
    ['.50', '0.50'],
    ['-119,00', '-119.00'],
    ['−119,00', '-119.00'],
    ['119,00-', '-119.00'],
    ['(119.00)', '-119.00'],
    ['- 119', '-119'],
    ['12,-', '12'],
    ['119,00 €', '119.00'],
    ['€ 119,00', '119.00'],
    ['EUR 119.00', '119.00'],
    ['Rs. 1939.00', '1939.00'],
    ['19 %', '19'],
    ['2 Stk', '2'],
    ['3 m²', '3'],
    ['１１９', '119'],
    ['+5', '5'],
    ['1.119', '1119 or 1.119'],
    ['1,119', '1119 or 1.119'],
    ['-1.119', '1119 or 1.119'],
    ['', 'notNumber'],
    ['see below', 'notNumber'],
    ['2031-02-03', 'notNumber'],
    ['01.05.14', 'notNumber'],
    ['1l9,00', 'notNumber'],
    ['119 CR', 'notNumber'],
    ['1.119,00,00', 'notNumber'],
    ['12 34', 'notNumber'],
    [`9${'9'.repeat(40)}`, 'notNumber'],
  ])('reads %s as %s', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it('reads a lone mark by that of the document', () => {
    expect(read('1.119', ',')).toBe('1119')
    expect(read('1.119', '.')).toBe('1.119')
    expect(read('1,119', '.')).toBe('1119')
  })

  it('reads numbers of JSON to the last digit', () => {
    expect(read(0.1)).toBe('0.1')
    expect(read(1234567890.123)).toBe('1234567890.123')
    expect(read(Number.NaN)).toBe('notNumber')
    expect(read(1e300)).toBe('notNumber')
  })
})

describe('readableAmounts', () => {
  it.each<[string, JsonObject]>([
    ['what the rest of the document decides', { total: '1.119', net: '940,34' }],
    ['a currency without decimals', { total: '1.119', currency: 'JPY' }],
    ['numbers', { total: 1.119 }],
    ['a cost of delivery that is none', { delivery: '2 days' }],
    ['words where an amount would be', { net: '30 days', total: 'see below' }],
  ])('says nothing of %s', (_what, data) => {
    expect(lookAt(readableAmounts, data)).toEqual([])
  })

  it.each<[string, JsonObject, string]>([
    ['a lone mark', { total: '1.119' }, '/total twoMeanings'],
    [
      'a lone mark where the others contradict each other',
      { total: '1.119', net: '940,34', tax: '178.66' },
      '/total twoMeanings',
    ],
    [
      'a lone mark in a currency with three decimals',
      { total: '1.119', currency: 'KWD' },
      '/total twoMeanings',
    ],
    ['an amount with a letter in it', { total: '1l9,00' }, '/total notNumber'],
    ['a line', { lines: [{ qty: 1, total: '1.119' }] }, '/lines/0/total twoMeanings'],
  ])('objects to %s', (_what, data, short) => {
    expect(lookAt(readableAmounts, data).map(inShort)).toEqual([short])
  })
})
