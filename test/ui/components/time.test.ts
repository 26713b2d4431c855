import { describe, expect, it } from 'vitest'
import {
  formatAgo,
  formatDateTime,
  formatTimeOfDay,
} from '../../../packages/ui/src/controls/time/formatDate.ts'
import { formatElapsed } from '../../../packages/ui/src/controls/time/formatElapsed.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

describe('formatElapsed', () => {
  it.each([
    [0, '0 s'],
    [999, '0 s'],
    [59 * second, '59 s'],
    [minute, '1 min'],
    [2 * minute + 5 * second, '2 min 5 s'],
    [hour, '1 h'],
    [hour + 2 * minute + 40 * second, '1 h 2 min'],
    [24 * hour, '1 day'],
    [3 * 24 * hour + 5 * hour, '3 days'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(formatElapsed(ms, 'en')).toBe(text)
  })

  it('writes no time for clocks that disagree', () => {
    expect(formatElapsed(-5000, 'en')).toBe('0 s')
  })

  it('takes the digits and the word for days from the language', () => {
    expect(formatElapsed(3 * 24 * hour, 'de')).toBe('3 Tage')
    expect(formatElapsed(14 * second, 'ar-EG')).toBe('١٤ s')
  })
})

describe('dates', () => {
  const date = new Date('2026-11-12T09:44:00Z')

  it('names the zone in which a moment is written', () => {
    expect(formatDateTime(date, { locale: 'en-GB', timeZone: 'Europe/Berlin' })).toBe(
      '12 Nov 2026, 10:44 CET',
    )
    expect(formatTimeOfDay(date, { locale: 'en-GB', timeZone: 'UTC' })).toBe('09:44')
  })

  it.each([
    [0, 'now'],
    [-60 * minute, 'now'],
    [3 * second, /^3s(ec)? ago|3 sec ago$/],
    [5 * minute, /5.*min.* ago/],
    [3 * hour, /3.*h.* ago/],
    [50 * hour, /2.*d.* ago/],
  ])('writes %i ms as how long ago it was', (ms, text) => {
    expect(formatAgo(date, date.getTime() + ms, 'en-GB')).toMatch(text)
  })
})
