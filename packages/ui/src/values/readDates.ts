import { monthOf } from './monthNames.ts'

/** A date of a text, with every day that it may mean, as `2017-12-31`. */
export interface DateInText {
  start: number
  end: number
  days: readonly string[]
}

type Parts = Record<string, string | undefined>

const edge = '(?<![\\p{L}\\d][-/.]|[\\p{L}\\d])'
const ending = '(?![\\p{L}\\d]|[-/.]\\d)'
const ordinal = '(?:st|nd|rd|th|er|re|[ºª°.])?'
const gap = '(?:[-/.,]|\\s)*'
const of = "(?:(?:of|de|del|di|d[’']|den)\\s+)?"
const word = '(?<word>\\p{L}{3,})'

const patterns: readonly [RegExp, (parts: Parts) => string[]][] = [
  // 2017-12-31, 2017/12/31, 2017.12.31, and with a time behind it
  [
    new RegExp(`${edge}(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})(?![\\d]|[-/]\\d|\\.\\d)`, 'gu'),
    ({ y, m, d }) => day(y, m, d),
  ],
  // 31.12.2017, 31/12/17, 31. 12. 2017, 12/31/2017: which is the month is not said, so both orders are read
  [
    new RegExp(`${edge}(?<a>\\d{1,2})(\\s?[-/.]\\s?)(?<b>\\d{1,2})\\2(?<y>\\d{4}|\\d{2})${ending}`, 'gu'),
    ({ a, b, y }) => [...day(y, b, a), ...day(y, a, b)],
  ],
  // 31 Dec 2017, 31st of December 2017, 31. Dezember 2017, 31-déc.-17, 31 de diciembre de 2017
  [
    new RegExp(
      `${edge}(?<d>\\d{1,2})${ordinal}${gap}${of}${word}${gap}${of}(?<y>\\d{4}|['’]?\\d{2})${ending}`,
      'giu',
    ),
    ({ d, word: name, y }) => day(y, monthOf(name ?? ''), d),
  ],
  // December 31, 2017
  [
    new RegExp(`${edge}${word}\\.?\\s*(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})${ending}`, 'giu'),
    ({ d, word: name, y }) => day(y, monthOf(name ?? ''), d),
  ],
  // 2017 Dec 31, 2017-Dec-31
  [
    new RegExp(`${edge}(?<y>\\d{4})${gap}${word}${gap}(?<d>\\d{1,2})${ordinal}${ending}`, 'giu'),
    ({ d, word: name, y }) => day(y, monthOf(name ?? ''), d),
  ],
  [/(?<!\d)(?<y>\d{4})\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日/gu, ({ y, m, d }) => day(y, m, d)],
  // 20171231
  [
    new RegExp(`${edge}(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})${ending}`, 'gu'),
    ({ y, m, d }) => day(y, m, d),
  ],
]

/** Finds the dates of a text, in every common way to write one. A date that no calendar has is none. */
export function readDates(text: string): DateInText[] {
  const found: DateInText[] = []
  for (const [pattern, read] of patterns)
    for (const match of text.matchAll(pattern)) {
      const days = [...new Set(read(match.groups ?? {}))]
      if (days.length > 0) found.push({ start: match.index, end: match.index + match[0].length, days })
    }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Gives the days that a value of the data may mean; none for what is not a date as a whole. */
export function daysOfValue(value: string): string[] {
  const text = value.trim()
  // A time of day behind it says nothing about the day.
  const bare = text.replace(/(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?$/, '')
  return readDates(bare)
    .filter(({ start, end }) => start === 0 && end === bare.length)
    .flatMap(({ days }) => days)
}

/** Whether a text is written as a date that no calendar has: 31.02.2031, Feb 29 2025, 32. Januar 2031. */
export function isNoSuchDay(value: string): boolean {
  const text = value.trim()
  if (daysOfValue(text).length > 0) return false
  // With the first of a month in the place of one of its numbers it would be one.
  return [...text.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].some(
    ({ index, 0: part }) =>
      daysOfValue(text.slice(0, index) + '1'.padStart(part.length, '0') + text.slice(index + part.length))
        .length > 0,
  )
}

function day(
  year: string | undefined,
  month: string | number | undefined,
  date: string | undefined,
): string[] {
  return yearsOf((year ?? '').replace(/^['’]/, ''))
    .filter((candidate) => exists(candidate, Number(month), Number(date)))
    .map((candidate) => [candidate, pad(month), pad(date)].join('-'))
}

/** Two digits may be of either century. */
const yearsOf = (digits: string) => (digits.length === 2 ? [`20${digits}`, `19${digits}`] : [digits])

const pad = (part: string | number | undefined) => String(part).padStart(2, '0')

function exists(year: string, month: number, date: number): boolean {
  const time = new Date(Date.UTC(Number(year), month - 1, date))
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date && Number(year) > 1000
}
