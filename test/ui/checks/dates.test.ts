import { describe, expect, it } from 'vitest'
import { dueAfterDate } from '../../../packages/ui/src/checks/builtIn/dueAfterDate.ts'
import { plausibleDates } from '../../../packages/ui/src/checks/builtIn/plausibleDates.ts'
import { inShort, lookAt } from './lookAt.ts'

const now = new Date('2031-03-05T12:00:00Z')

describe('dueAfterDate', () => {
  it.each([
    ['2031-03-05', '2031-03-19'],
    ['2031-03-05', '2031-03-05'],
    ['05.03.2031', '19.03.2031'],
    ['5 March 2031', '19 March 2031'],
    ['5. März 2031', '2031-03-19'],
    ['2031-03-05T23:00:00Z', '2031-03-06'],
    // Two readings, one of which is right.
    ['04/03/2031', '03/05/2031'],
    ['2031-03-05', 'on receipt'],
    ['2031-03-05', ''],
  ])('says nothing of %s and %s', (date, due) => {
    expect(lookAt(dueAfterDate, { date, due_date: due })).toEqual([])
  })

  it.each([
    ['2031-03-05', '2031-02-19'],
    ['05.03.2031', '19.02.2031'],
    ['25/03/2031', '19/02/2031'],
    ['5 March 2031', '19 Feb 2031'],
  ])('objects to %s and %s', (date, due) => {
    expect(lookAt(dueAfterDate, { date, due_date: due })).toEqual([
      {
        pointer: '/due_date',
        severity: 'error',
        code: 'dueAfterDate',
        values: { due, date },
        related: ['/date'],
      },
    ])
  })
})

describe('plausibleDates', () => {
  it.each([
    ['today', '2031-03-05'],
    ['tomorrow, as it is elsewhere', '2031-03-06'],
    ['last century', '1998-01-01'],
    ['two digits of a year', '05.03.98'],
    ['an order of day and month that nobody said', '06/03/2031'],
    ['no date', 'on receipt'],
    ['a number of a document', 'R-2031-77'],
  ])('says nothing of %s', (_what, date) => {
    expect(lookAt(plausibleDates, { date }, { now })).toEqual([])
  })

  it.each([
    ['the future', '2031-04-05', 'futureDate'],
    ['a year that was misread', '2081-03-05', 'absurdDate'],
    ['a century that was misread', '1031-03-05', 'absurdDate'],
    ['the 30th of February', '2031-02-30', 'noSuchDate'],
    ['the 31st of November in German', '31.11.2030', 'noSuchDate'],
    ['the 31st of April in words', '31 April 2031', 'noSuchDate'],
    ['a thirteenth month', '2031-13-01', 'noSuchDate'],
  ])('objects to %s', (_what, date, code) => {
    expect(lookAt(plausibleDates, { date }, { now }).map(inShort)).toEqual([`/date ${code}`])
  })

  it('lets the dates of people and contracts be of any time, if they exist', () => {
    expect(
      lookAt(plausibleDates, { customer: { date: '1931-01-01' }, order_date: '1931-01-01' }, { now }),
    ).toEqual([])
    expect(lookAt(plausibleDates, { order_date: '1931-02-30' }, { now }).map(inShort)).toEqual([
      '/order_date noSuchDate',
    ])
  })

  it('lets what is due be in the future, by up to ten years', () => {
    expect(lookAt(plausibleDates, { date: '2031-03-05', due_date: '2031-04-05' }, { now })).toEqual([])
    expect(lookAt(plausibleDates, { due_date: '2061-04-05' }, { now }).map(inShort)).toEqual([
      '/due_date absurdDate',
    ])
  })

  it('calls nothing a future date without a today', () => {
    expect(lookAt(plausibleDates, { date: '2931-04-05' })).toEqual([])
    expect(lookAt(plausibleDates, { date: '2031-02-30' })).toHaveLength(1)
  })
})
