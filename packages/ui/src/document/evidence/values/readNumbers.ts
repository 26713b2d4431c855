import { isCurrency } from './currencySigns.ts'
import type { TextRange } from '../DocumentText.ts'
import { latinDigits } from '../../../values/latinDigits.ts'
import { hundredth, negative, numberReadings } from '../../../values/numberReadings.ts'

/** A number of a text, with every number that it may mean. */
export interface NumberInText extends TextRange {
  readings: readonly string[]
}

/** Digits with marks between them, and the decimals that a Dutch or Swiss price writes as a dash. */
const numeral = /\d+(?:[.,'’]\d+)*(?:[.,][-–—](?![\p{L}\d]))?/gu
/** The same with blanks between groups of three. They may be two numbers as well, so each is read alone, too. */
const spacedNumeral =
  /(?<![\d.,'’][ \u00a0\u2009\u202f]|[\d.,'’])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?(?![\d'’]|[.,]\d)/g
/** What may be written right behind a number and leaves it a number of its own. */
const unit = /^(?:x|kg|g|l|ml|cl|m|cm|mm|km|h|pcs|stk|st|kwh)$/i
const dash = /[-\u2010-\u2015\u2212]/

/** Finds the numbers of a text. A number inside a word, an id, a time or a date is none: whole tokens only. */
export function readNumbers(text: string): NumberInText[] {
  const plainText = latinDigits(text)
  return [...plainText.matchAll(numeral), ...plainText.matchAll(spacedNumeral)]
    .map((match) => readAt(plainText, match))
    .filter((found) => found !== undefined)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function readAt(text: string, match: RegExpExecArray): NumberInText | undefined {
  const start = match.index
  const end = start + match[0].length
  const before = text.slice(Math.max(0, start - 8), start)
  const after = text.slice(end, end + 8)
  if (isInsideToken(before, after)) return undefined
  const digits = match[0].replace(/[.,][-–—]$/, '')
  const magnitudes = numberReadings(digits)
  if (/(?:^|[^\p{L}\d])[.,]$/u.test(before) && /^\d+$/.test(digits))
    magnitudes.push(...numberReadings(`0.${digits}`))
  const shares = /^[ \u00a0\u202f]?%/.test(after) ? magnitudes.map(hundredth) : []
  const readings = [...magnitudes, ...shares].flatMap((reading) => signed(reading, before, after))
  return readings.length === 0 ? undefined : { start, end, readings: [...new Set(readings)] }
}

/** Gives the number, its negative, or both where the text may mean either. */
function signed(reading: string, before: string, after: string): string[] {
  const lead = before.replace(/\p{Sc}[ \u00a0]?$/u, '')
  const isGlued = /[-\u2010-\u2015\u2212]$/.test(lead)
  if (isGlued) return [negative(reading)]
  const isLoose = /[-\u2010-\u2015\u2212][ \u00a0]$/.test(lead)
  const isBehind = /^[-\u2212](?![\p{L}\d])/u.test(after)
  const isInBrackets = lead.endsWith('(') && /^[ \u00a0]?(?:\p{Sc}|\p{L}{3})?\)/u.test(after)
  return isLoose || isBehind || isInBrackets ? [reading, negative(reading)] : [reading]
}

function isInsideToken(before: string, after: string): boolean {
  const lettersBefore = /[\p{L}\p{M}_]+$/u.exec(before)?.[0]
  if (lettersBefore !== undefined && !isCurrency(lettersBefore)) return true
  const lettersAfter = /^[\p{L}\p{M}_]+/u.exec(after)?.[0]
  if (lettersAfter !== undefined && !isCurrency(lettersAfter) && !unit.test(lettersAfter)) return true
  if (/\d$/.test(before) || /^\d/.test(after)) return true
  // 2023-03-20, INV/2023, 10:30, name@123, and numbers whose first or last part was taken for something else.
  if (/[\p{L}\d][-\u2010-\u2015/:@\\#]$/u.test(before) || /\d[.,'’]$/.test(before)) return true
  return /^[/:@\\][\p{L}\d]/u.test(after) || (dash.test(after[0] ?? '') && /^.[\p{L}\d]/u.test(after))
}
