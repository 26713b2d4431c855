import { currencySigns } from './currencySigns.ts'
import type { Place } from '../DocumentText.ts'
import { findInPieces } from '../findInPieces.ts'
import { findText } from '../findText.ts'
import type { DocumentIndex } from '../indexDocument.ts'
import { plainNumber } from '../../../values/numberReadings.ts'
import { daysOfValue } from '../../../values/readDates.ts'
import { readNumbers } from './readNumbers.ts'
import { findShortWord } from './setApart.ts'

/** Shorter digits stand in too many ids by chance. */
const shortestId = 5

/**
 * Finds every place where a plain value stands, whatever its spelling there, in the order of the document. Yes, no, null
 * and the empty text stand nowhere.
 */
export function findValue(index: DocumentIndex, value: string | number | boolean | null): Place[] {
  if (value === null || typeof value === 'boolean') return []
  return inOrder(typeof value === 'number' ? findNumber(index, value) : findString(index, value))
}

function findNumber(index: DocumentIndex, value: number): readonly Place[] {
  const written = plainNumber(value)
  const asNumber = index.numbers.get(written) ?? []
  if (asNumber.length > 0) return asNumber
  const asId = /^\d+$/.test(written) && written.length >= shortestId ? findText(index.folded, written) : []
  if (asId.length > 0) return asId
  return index.numbersInDates.get(written) ?? index.setApart().numbers.get(written) ?? []
}

function findString(index: DocumentIndex, value: string): readonly Place[] {
  const text = findText(index.folded, value)
  const days = daysOfValue(value).flatMap((day) => index.dates.get(day) ?? [])
  const numbers = readingsOfValue(value).flatMap((reading) => index.numbers.get(reading) ?? [])
  const found = [...text, ...days, ...numbers]
  if (found.length > 0) return found
  for (const looser of [findBareNumber, findAddress, findAsSeen, findWrapped, findCurrency, findSetApart]) {
    const places = looser(index, value)
    if (places.length > 0) return places
  }
  return []
}

/** What a text means as a number, where it is one by its marks: `€ 1.939,00`, `21 %`. Bare digits may be an id. */
function readingsOfValue(value: string): readonly string[] {
  const text = value.trim()
  const [number, ...others] = readNumbers(text).filter((found, _, all) => !isInside(found, all))
  if (!number || others.length > 0 || /^\d+$/.test(text)) return []
  const rest = `${text.slice(0, number.start)} ${text.slice(number.end)}`
  return /^(?:[\s\p{Sc}%()+\-−]|\b[A-Z]{3}\b)*$/u.test(rest) ? number.readings : []
}

const isInside = (
  range: { start: number; end: number },
  ranges: readonly { start: number; end: number }[],
): boolean => ranges.some((other) => other !== range && other.start <= range.start && other.end >= range.end)

function findBareNumber(index: DocumentIndex, value: string): readonly Place[] {
  return /^[1-9]\d*$/.test(value.trim()) ? (index.numbers.get(value.trim()) ?? []) : []
}

function findAddress(index: DocumentIndex, value: string): readonly Place[] {
  const bare = value
    .trim()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '')
  if (bare === value.trim() || bare === '') return []
  const places = findText(index.folded, bare)
  return places.length > 0 ? places : findText(index.folded, bare.replace(/^www\./i, ''))
}

function findWrapped(index: DocumentIndex, value: string): readonly Place[] {
  return index.text.parts.flatMap((part, number) => {
    const folded = index.folded[number]
    return folded ? findInPieces(part, folded, value).map((ranges) => ({ part: number, ranges })) : []
  })
}

function findAsSeen({ seen }: DocumentIndex, value: string): readonly Place[] {
  const parts = seen()
  const whole = findText(
    parts.map(({ folded }) => folded),
    value,
  )
  const places =
    whole.length > 0
      ? whole
      : parts.flatMap(({ part, folded }, number) =>
          findInPieces(part, folded, value).map((ranges) => ({ part: number, ranges })),
        )
  return places.map(({ part, ranges }) => ({
    part,
    ranges: ranges.flatMap((range) => parts[part]?.toOwn(range) ?? []),
  }))
}

function findCurrency(index: DocumentIndex, value: string): readonly Place[] {
  return currencySigns(value.trim()).flatMap((sign) => findSign(index, sign))
}

function findSetApart(index: DocumentIndex, value: string): readonly Place[] {
  const { numbers, dates } = index.setApart()
  return [
    ...daysOfValue(value).flatMap((day) => dates.get(day) ?? []),
    ...readingsOfValue(value).flatMap((reading) => numbers.get(reading) ?? []),
    ...findShortWord(index.text, value),
  ]
}

/** A sign stands right at its number, so it is no token of its own. */
function findSign({ text, folded }: DocumentIndex, sign: string): Place[] {
  if (/^\p{L}/u.test(sign)) return findText(folded, sign)
  return text.parts.flatMap((part, number) => {
    const places: Place[] = []
    for (let start = part.text.indexOf(sign); start !== -1; start = part.text.indexOf(sign, start + 1))
      places.push({ part: number, ranges: [{ start, end: start + sign.length }] })
    return places
  })
}

/** Puts places in the order of the document; of those that overlap, the longest stays. */
function inOrder(places: readonly Place[]): Place[] {
  const start = (place: Place) => Math.min(...place.ranges.map((range) => range.start))
  const end = (place: Place) => Math.max(...place.ranges.map((range) => range.end))
  const sorted = places.toSorted((a, b) => a.part - b.part || start(a) - start(b) || end(b) - end(a))
  const kept: Place[] = []
  for (const place of sorted) {
    const last = kept.at(-1)
    const isOverlapped = last !== undefined && last.part === place.part && start(place) < end(last)
    // Pieces of one place may stand around another place.
    if (isOverlapped && last.ranges.length === 1) continue
    kept.push(place)
  }
  return kept
}
