import { describe, expect, it } from 'vitest'
import { findIbans } from '../../../packages/local/src/extraction/finding/values/bankAccounts.ts'
import { findVatNumbers } from '../../../packages/local/src/extraction/finding/fields/chooseVat.ts'
import { findAmounts } from '../../../packages/local/src/extraction/finding/values/findAmounts.ts'
import { findDates } from '../../../packages/local/src/extraction/finding/values/findDates.ts'
import { parseNumber } from '../../../packages/local/src/extraction/finding/values/parseNumber.ts'

describe('parseNumber', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234,56', 1234.56],
    ["1'234.56", 1234.56],
    ['1,23,456.00', 123456],
    ['12.345.678', 12345678],
    ['717,97', 717.97],
    ['0.125', 0.125],
    ['12', 12],
  ])('reads %s', (text, value) => expect(parseNumber(text)?.value).toBe(value))

  it('reads a lone mark before three digits by the habit of the document only', () => {
    expect(parseNumber('1.234')).toBeUndefined()
    expect(parseNumber('1.234', ',')?.value).toBe(1234)
    expect(parseNumber('1.234', '.')?.value).toBe(1.234)
  })

  it.each(['1.2.3', '1,2,3', '1.23.45', '1.234.56', '12.', ''])('refuses %s', (text) =>
    expect(parseNumber(text)).toBeUndefined(),
  )
})

describe('findAmounts', () => {
  const valuesOf = (text: string) => findAmounts(text).map(({ value, currency }) => [value, currency])

  it.each([
    ['717,97 €', [[717.97, '€']]],
    ['€ -9,32', [[-9.32, '€']]],
    ['-€9.32', [[-9.32, '€']]],
    ['(12.50)', [[-12.5, undefined]]],
    ['12,50-', [[-12.5, undefined]]],
    ['Rs. 1,41,600.00', [[141600, 'Rs.']]],
    ["CHF 1'234.50", [[1234.5, 'CHF']]],
    ['15% on $ 112.90', [[112.9, '$']]],
    ['1 440,00 EUR', [[1440, 'EUR']]],
  ])('reads %s', (text, expected) => expect(valuesOf(text)).toEqual(expected))

  it.each(['12.05.2014', '21%', 'B12.50X', '10:45', 'A4-1200', '03/04/2014', 'INV-12.50'])(
    'finds no amount in %s',
    (text) => expect(findAmounts(text).filter(({ decimals }) => decimals === 2)).toEqual([]),
  )
})

describe('findDates', () => {
  it.each([
    ['19 april 2014', '2014-04-19'],
    ['7. Mai 2014', '2014-05-07'],
    ['02 Juillet 2015', '2015-07-02'],
    ['1er août 2020', '2020-08-01'],
    ['3 mrt 2020', '2020-03-03'],
    ['April 19, 2014', '2014-04-19'],
    ['July 3 , 2014', '2014-07-03'],
    ['19-Apr-14', '2014-04-19'],
    ['2014-04-19', '2014-04-19'],
    ['01.05.14', '2014-05-01'],
    ['25/03/2014', '2014-03-25'],
    ['03/25/2014', '2014-03-25'],
    ['5th of March 2021', '2021-03-05'],
  ])('reads %s', (text, iso) => expect(findDates(text)[0]?.iso).toBe(iso))

  it('gives both readings of a date that does not tell', () => {
    expect(findDates('03/04/2014')[0]).toMatchObject({
      iso: undefined,
      dayFirst: '2014-04-03',
      monthFirst: '2014-03-04',
    })
  })

  it.each(['31.02.2014', '99/99/2014', '1.2.3', '10.10.10.10', '12 monkeys 2014'])('refuses %s', (text) =>
    expect(findDates(text)).toEqual([]),
  )
})

describe('findIbans and findVatNumbers', () => {
  it('checks the check digits of an IBAN', () => {
    expect(findIbans('IBAN: NL91 ABNA 0417 1643 00')[0]).toMatchObject({
      value: 'NL91ABNA0417164300',
      isValid: true,
    })
    expect(findIbans('NL92ABNA0417164300')[0]?.isValid).toBe(false)
    expect(findIbans('FR76 ***************')).toEqual([])
  })

  it.each([
    ['USt-IdNr. DE 232 446 240', 'DE232446240'],
    ['NL8104.33.941.B.01', 'NL810433941B01'],
    ['BE 0403.170.701', 'BE0403170701'],
    ['FR 604 219 388 61', 'FR60421938861'],
    ['ATU12345678', 'ATU12345678'],
    ['CHE-123.456.789 MWST', 'CHE123456789MWST'],
  ])('reads the VAT number in %s', (text, value) => expect(findVatNumbers(text)[0]?.value).toBe(value))
})
