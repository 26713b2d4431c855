import { isSafeNumber } from 'lossless-json'

export type DecimalMark = ',' | '.'

interface ParsedNumber {
  value: number
  decimals: number
  /** The mark that must be the decimal mark here; absent where this number alone does not tell. */
  mark: DecimalMark | undefined
}

const keptDigits = 15

/**
 * Reads the digits and marks of one number: 1.234,56 and 1,234.56 and 1 234,56 and 1'234.56 and 1,23,456.00.
 * A lone mark before exactly three digits (1.234) is read by `habit`, the mark the rest of the document uses; without
 * one it stays undecided and the answer is `undefined`, as it is for more digits than a number keeps.
 */
export function parseNumber(raw: string, habit?: DecimalMark): ParsedNumber | undefined {
  const text = raw.replaceAll(/[\s'’]/g, '')
  if (!/^\d[\d.,]*$/.test(text) || /[.,]$/.test(text)) return undefined
  if (text.replaceAll(/[.,]/g, '').length > keptDigits) return undefined
  const commas = text.split(',').length - 1
  const dots = text.split('.').length - 1
  if (commas === 0 && dots === 0) return { value: Number(text), decimals: 0, mark: undefined }
  if (commas > 0 && dots > 0) {
    const mark = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.'
    return (mark === ',' ? commas : dots) === 1 ? withDecimals(text, mark) : undefined
  }
  const only: DecimalMark = commas > 0 ? ',' : '.'
  const other: DecimalMark = only === ',' ? '.' : ','
  if (commas + dots > 1) return isGrouped(text, only) ? whole(text, only, other) : undefined
  const digitsAfter = text.length - 1 - text.indexOf(only)
  const grouped = raw.length !== text.length
  if (digitsAfter !== 3 || text.startsWith('0') || text.indexOf(only) > 3 || grouped)
    return withDecimals(text, only)
  if (habit === undefined) return undefined
  return habit === only ? withDecimals(text, only) : whole(text, only, undefined)
}

function withDecimals(text: string, mark: DecimalMark): ParsedNumber | undefined {
  const [integer = '', fraction = ''] = text.split(mark)
  const group: DecimalMark = mark === ',' ? '.' : ','
  if (integer.includes(group) && !isGrouped(integer, group)) return undefined
  const value = Number(`${integer.replaceAll(group, '')}.${fraction}`)
  return { value, decimals: fraction.length, mark: fraction.length <= 2 ? mark : undefined }
}

const whole = (text: string, group: DecimalMark, mark: DecimalMark | undefined): ParsedNumber => ({
  value: Number(text.replaceAll(group, '')),
  decimals: 0,
  mark,
})

/** Groups of three, or the Indian way: the last of three, the ones before of two. */
function isGrouped(text: string, group: DecimalMark): boolean {
  const parts = text.split(group)
  const [first = '', ...rest] = parts
  const last = rest.at(-1) ?? ''
  if (first.length < 1 || first.length > 3 || last.length !== 3) return false
  const middle = rest.slice(0, -1)
  return (
    middle.every((part) => part.length === 3) ||
    (first.length <= 2 && middle.every((part) => part.length === 2))
  )
}

/**
 * The number that a text of digits stands for (`-12.10`, `1e3`), or the text itself where a number would lose digits of
 * it: 9223372036854775807 is kept as it is written.
 *
 * @returns `undefined` if the text is no number.
 */
export function exactNumber(text: string): number | string | undefined {
  const clean = text.trim().replace(/^\+/, '')
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(clean)) return undefined
  return isSafeNumber(clean) ? Number(clean) : clean
}
