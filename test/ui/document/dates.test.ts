import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthOf } from '../../../packages/ui/src/values/monthNames.ts'
import { daysOfValue, readDates } from '../../../packages/ui/src/values/readDates.ts'

const daysIn = (text: string) => readDates(text).flatMap(({ days }) => days)

describe('readDates', () => {
  it.each([
    '2017-12-31',
    '2017/12/31',
    '2017.12.31',
    '2017-12-31T10:00:00Z',
    '20171231',
    '31.12.2017',
    '31. 12. 2017',
    '31/12/2017',
    '31-12-2017',
    '12/31/2017',
    '31.12.17',
    '31 Dec 2017',
    '31 Dec. 2017',
    '31-Dec-2017',
    '31/Dec/17',
    '31st December 2017',
    '31st of December, 2017',
    'December 31, 2017',
    'Dec 31st, 2017',
    'DECEMBER 31 2017',
    '2017 Dec 31',
    '31. Dezember 2017',
    '31 décembre 2017',
    '31 déc. 2017',
    '31 december 2017',
    '31 dicembre 2017',
    '31 de diciembre de 2017',
    '31 grudnia 2017',
    '2017年12月31日',
    'Sunday, 31 December\n2017',
  ])('finds 31 December 2017 in "%s"', (text) => {
    expect(daysIn(`Date: ${text} and more`)).toContain('2017-12-31')
  })

  it('reads both orders where a date does not say which is the month', () => {
    expect(daysIn('03/04/2024').toSorted()).toEqual(['2024-03-04', '2024-04-03'])
  })

  it('takes two digits of a year for either century', () => {
    expect(daysIn('31.12.99').toSorted()).toEqual(['1999-12-31', '2099-12-31'])
  })

  it.each([
    '31.02.2017',
    '2017-13-01',
    '32 Dec 2017',
    '12 Chairs 2017',
    '1.2.3',
    'INV/2023/03/08',
    '5-2017-12-31-7',
  ])('finds none in "%s"', (text) => {
    expect(daysIn(text)).toEqual([])
  })

  it.each([
    ['Mai', 5],
    ['März', 3],
    ['Mrz', 3],
    ['maart', 3],
    ['août', 8],
    ['Sept', 9],
    ['luglio', 7],
    ['enero', 1],
    ['chair', undefined],
  ])('knows the month %s as %s', (word, month) => {
    expect(monthOf(word)).toBe(month)
  })

  it.each([
    ['2017-12-31', ['2017-12-31']],
    ['2017-12-31T23:30:00+01:00', ['2017-12-31']],
    ['2017-12-31 23:30', ['2017-12-31']],
    [' 31 Dec 2017 ', ['2017-12-31']],
    ['due 2017-12-31', []],
    ['Ltd', []],
  ])('takes the value "%s" for %j', (value, days) => {
    expect(daysOfValue(value)).toEqual(days)
  })
})

describe('every date that a language writes', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const locale = fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'nl-NL', 'it-IT', 'es-ES', 'pt-PT')
  const month = fc.constantFrom('long', 'short', '2-digit', 'numeric')

  it('is read as that day', () => {
    fc.assert(
      fc.property(day, locale, month, (date, language, form) => {
        const text = new Intl.DateTimeFormat(language, {
          day: 'numeric',
          month: form,
          year: 'numeric',
          timeZone: 'UTC',
        }).format(date)
        expect({ text, days: daysIn(`x ${text} y`) }).toEqual({
          text,
          days: expect.arrayContaining([date.toISOString().slice(0, 10)]),
        })
      }),
    )
  })
})
