import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import { currencyCode, findAmounts } from '../values/findAmounts.ts'
import { findDates, findPlainDate, realDate } from '../values/findDates.ts'
import { exactNumber, type DecimalMark } from '../values/parseNumber.ts'

/** A value in the form that its field has; `undefined` where it does not have it. */
export function fittingValue(
  field: string,
  value: JsonValue,
  habit: DecimalMark | undefined,
): JsonValue | undefined {
  if (field === 'lines') return Array.isArray(value) && value.every(isObject) ? value : undefined
  if (field.startsWith('amount')) return amountOf(value, habit)
  if (field.startsWith('date')) return typeof value === 'string' ? dateOf(value.trim()) : undefined
  if (field === 'currency') return typeof value === 'string' ? currencyOf(value.trim()) : undefined
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function amountOf(value: JsonValue, habit: DecimalMark | undefined): JsonValue | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.length > 60) return undefined
  // One mark before three digits may part thousands or decimals; what the rest of the document does tells which.
  if (!/^\s*-?\d+\.\d{3}\s*$/.test(value)) {
    const exact = exactNumber(value)
    if (exact !== undefined) return exact
  }
  const [token, second] = findAmounts(value, habit)
  const rest = token ? value.slice(0, token.start) + value.slice(token.end) : value
  return token && !second && rest.trim() === '' ? token.value : undefined
}

function dateOf(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d/.test(text)) return realDate(text)
  const token = findPlainDate(text) ?? findDates(text)[0]
  return token && token.start === 0 ? token.iso : undefined
}

const currencyOf = (text: string) => (/^[A-Z]{3}$/.test(text) ? text : currencyCode(text))

/** The decimal mark of the amounts that are written as text, where one of them shows it. */
export function decimalMarkIn(texts: readonly string[]): DecimalMark | undefined {
  for (const text of texts) {
    const mark = /^\D{0,6}(?:\d{1,3}(?:([.,])\d{3})+)?\d*([.,])\d{1,2}\D{0,6}$/.exec(text.slice(0, 40))?.[2]
    if (mark === ',' || mark === '.') return mark
  }
  return undefined
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
