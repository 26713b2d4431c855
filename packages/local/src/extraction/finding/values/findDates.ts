import { foldText } from '../text/foldText.ts'

/** A date in a text. `iso` is known at once, or the two ways to read it are: day first and month first. */
export interface DateToken {
  raw: string
  start: number
  end: number
  iso: string | undefined
  dayFirst: string | undefined
  monthFirst: string | undefined
}

const year = String.raw`(?:19|20)\d\d`
const word = String.raw`[\p{L}]{3,10}\.?`
const patterns = {
  yearFirst: new RegExp(String.raw`(?<!\d)(${year})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)`, 'gu'),
  numeric: new RegExp(
    String.raw`(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(${year}|\d\d)(?![\d/-]|[.,]\d)`,
    'gu',
  ),
  dayMonth: new RegExp(
    String.raw`(?<![\d.,])(\d{1,2})(?:\.|er|st|nd|rd|th|e|ste|de)?[\s./-]{0,2}(?:(?:of|de)\s)?(${word})(?:\sdel?\s|[\s.,/'-]{0,3})(${year}|\d\d)(?!\d)`,
    'gu',
  ),
  monthDay: new RegExp(
    String.raw`(?<!\p{L})(${word})[\s./-]{0,2}(\d{1,2})(?:st|nd|rd|th)?(?:\s?[,.]\s?|[\s/-])(${year})(?!\d)`,
    'gu',
  ),
  plain: new RegExp(String.raw`(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)`, 'gu'),
}
const scannedLetters = 1_000

/** Finds the dates of a text, in the order in which they stand. */
export function findDates(text: string): DateToken[] {
  const scanned = text.slice(0, scannedLetters)
  const tokens: DateToken[] = []
  const add = (match: RegExpExecArray, dayFirst: string | undefined, monthFirst: string | undefined) => {
    const start = match.index
    const end = start + match[0].length
    const only = dayFirst === monthFirst || !monthFirst ? dayFirst : dayFirst ? undefined : monthFirst
    if ((dayFirst ?? monthFirst) && !tokens.some((token) => start < token.end && end > token.start))
      tokens.push({ raw: match[0], start, end, iso: only, dayFirst, monthFirst })
  }
  const addAll = (pattern: RegExp, [year, month, day]: readonly [number, number, number]) => {
    for (const match of scanned.matchAll(pattern)) {
      const date = isoDate(match[year], match[month], match[day])
      add(match, date, date)
    }
  }
  addAll(patterns.yearFirst, [1, 3, 4])
  addAll(patterns.dayMonth, [3, 2, 1])
  addAll(patterns.monthDay, [3, 1, 2])
  for (const match of scanned.matchAll(patterns.numeric)) {
    const dayFirst = isoDate(match[4], match[3], match[1])
    // With dots the day stands first everywhere these languages are written.
    add(match, dayFirst, match[2] === '.' && dayFirst ? dayFirst : isoDate(match[4], match[1], match[3]))
  }
  return tokens.toSorted((a, b) => a.start - b.start)
}

/** "20140419", only where a label says that a date follows. */
export function findPlainDate(text: string): DateToken | undefined {
  const match = patterns.plain.exec(text.slice(0, 20))
  patterns.plain.lastIndex = 0
  const iso = match ? isoDate(match[1], match[2], match[3]) : undefined
  if (!match || !iso) return undefined
  const [raw] = match
  return { raw, start: match.index, end: match.index + raw.length, iso, dayFirst: iso, monthFirst: iso }
}

/** Of a month that is a number or a word. */
function isoDate(yearText = '', monthText = '', dayText = ''): string | undefined {
  const fullYear = yearText.length === 2 ? `20${yearText}` : yearText
  const month = /^\d/.test(monthText) ? monthText : String(monthNumber(monthText))
  const isNear = Number(fullYear) >= 1970 && Number(fullYear) < 2100
  return isNear ? realDate(`${fullYear}-${month.padStart(2, '0')}-${dayText.padStart(2, '0')}`) : undefined
}

const names = [
  'january jan januar janvier janv januari janner gennaio gen enero ene stycznia styczen janeiro',
  'february feb februar fevrier fevr fev februari febr febrero febbraio lutego luty fevereiro',
  'march mar marz maerz mars maart mrt mrz marzo marca marzec marco',
  'april apr avril avr abril aprile kwietnia kwiecien',
  'may mai mei mayo maggio mag maja maj maio',
  'june jun juni juin junio giugno giu czerwca czerwiec junho',
  'july jul juli juillet juil julio luglio lug lipca lipiec julho',
  'august aug aout augustus agosto ago sierpnia sierpien augusti',
  'september sep sept septembre septiembre settembre set wrzesnia wrzesien setembro',
  'october oct oktober okt octobre octubre ottobre ott pazdziernika pazdziernik outubro',
  'november nov novembre noviembre listopada listopad novembro',
  'december dec dezember dez decembre diciembre dicembre dic grudnia grudzien dezembro desember',
]

const months = new Map(
  names.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1] as const)),
)

/** The month that a word names, in English, German, French, Dutch, Spanish, Italian, Polish, Portuguese or Swedish, whole or shortened. */
const monthNumber = (word: string): number | undefined => months.get(foldText(word).replace(/\.$/, ''))

/** The day that a text begins with, as `2031-03-05`; `undefined` for one that no calendar has (`2031-02-30`). */
export function realDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text)
  const [, year, month, day] = (match ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const time = new Date(Date.UTC(year, month - 1, day))
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day ? text.slice(0, 10) : undefined
}
