import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hundredth,
  negative,
  numberReadings,
  plainNumber,
} from '../../../packages/ui/src/values/numberReadings.ts'
import { readNumbers } from '../../../packages/ui/src/document/evidence/values/readNumbers.ts'

const readingsIn = (text: string) =>
  readNumbers(text).map(({ start, end, readings }) => [text.slice(start, end), ...readings])

describe('numberReadings', () => {
  it.each([
    ['1939', ['1939']],
    ['1,939.00', ['1939']],
    ['1.939,00', ['1939']],
    ['1 939,00', ['1939']],
    ['1\u00a0939,00', ['1939']],
    ['1\u202f939,5', ['1939.5']],
    ["1'939.05", ['1939.05']],
    ['1’939.05', ['1939.05']],
    ['12,34,567.80', ['1234567.8']],
    ['1,234,567', ['1234567']],
    ['1.939', ['1939', '1.939']],
    ['1,939', ['1939', '1.939']],
    ['0.500', ['0.5']],
    ['007', ['7']],
    ['0,00', ['0']],
    ['01.05.14', []],
    ['1,23,45', []],
    ['12.34.5', []],
    ['1.234,567.8', []],
  ])('reads %s as %j', (numeral, readings) => {
    expect(numberReadings(numeral)).toEqual(readings)
  })
})

describe('plainNumber', () => {
  it.each([
    [1939, '1939'],
    [1939.5, '1939.5'],
    [-0, '0'],
    [-3.1, '-3.1'],
    [0.1, '0.1'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
  ])('writes %d as %s', (value, text) => {
    expect(plainNumber(value)).toBe(text)
  })

  it.each([
    ['21', '0.21'],
    ['7.5', '0.075'],
    ['100', '1'],
    ['0', '0'],
  ])('%s hundredths are %s', (reading, share) => {
    expect(hundredth(reading)).toBe(share)
  })

  it('turns a sign and turns it back', () => {
    expect([negative('3'), negative('-3'), negative('0')]).toEqual(['-3', '3', '0'])
  })
})

describe('readNumbers', () => {
  it.each([
    ['Total 12.50 EUR', ['12.50', '12.5']],
    ['€3.50', ['3.50', '3.5']],
    ['3,50€', ['3,50', '3.5']],
    ['Rs.1939', ['1939', '1939']],
    ['EUR12', ['12', '12']],
    ['(49.50)', ['49.50', '49.5', '-49.5']],
    ['-49.50', ['49.50', '-49.5']],
    ['−49,50', ['49,50', '-49.5']],
    ['-€49.50', ['49.50', '-49.5']],
    ['49.50-', ['49.50', '49.5', '-49.5']],
    ['- 49.50', ['49.50', '49.5', '-49.5']],
    ['10,-', ['10,-', '10']],
    ['10.–', ['10.–', '10']],
    ['21%', ['21', '21', '0.21']],
    ['21 %', ['21', '21', '0.21']],
    ['2x', ['2', '2']],
    ['.50', ['50', '50', '0.5']],
    ['٣٫٥٠ and ١٢', ['١٢', '12']],
    ['１２', ['１２', '12']],
  ])('reads %s', (text, found) => {
    expect(readingsIn(text)).toContainEqual(found)
  })

  it.each(['A4', 'INV-2026', '2026-10', '10:30', 'x1', '3rd', 'name_7', '1.2.3', 'a@1', 'B12C', '1/2'])(
    'takes %s for no number of its own',
    (text) => {
      expect(readingsIn(text)).toEqual([])
    },
  )

  it('reads groups set apart by blanks as one number, and each of them alone', () => {
    expect(readingsIn('1 939,00')).toEqual([
      ['1', '1'],
      ['1 939,00', '1939'],
      ['939,00', '939'],
    ])
  })

  it('joins no numbers of two cells', () => {
    expect(readingsIn('1\t939,00')).toEqual([
      ['1', '1'],
      ['939,00', '939'],
    ])
  })
})

const groupings = ['', ',', '.', ' ', '\u00a0', '\u202f', '\u2009', "'", '’'] as const
const styles = fc.record({
  group: fc.constantFrom(...groupings),
  point: fc.constantFrom('.', ','),
  zeros: fc.integer({ min: 0, max: 3 }),
  currency: fc.constantFrom('', '€', '$', '£', 'EUR ', 'CHF '),
  isBehind: fc.boolean(),
})

describe('every common spelling of a number', () => {
  it('is read as that number', () => {
    const cents = fc.integer({ min: 0, max: 10 ** 9 })
    fc.assert(
      fc.property(cents, styles, (amount, { group, point, zeros, currency, isBehind }) => {
        fc.pre(group !== point)
        const whole = String(Math.floor(amount / 100)).replaceAll(/\B(?=(\d{3})+$)/g, group)
        const written = `${whole}${point}${String(amount % 100).padStart(2, '0')}${'0'.repeat(zeros)}`
        const text = isBehind ? `a ${written} ${currency}b` : `a ${currency}${written} b`
        const wanted = plainNumber(amount / 100)
        expect(readNumbers(text).some(({ readings }) => readings.includes(wanted))).toBe(true)
      }),
    )
  })

  it('is where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'019.,- €$%()aX\t\n') }), (text) => {
        for (const { start, end } of readNumbers(text)) expect(text.slice(start, end)).toMatch(/^\d/)
      }),
    )
  })
})
