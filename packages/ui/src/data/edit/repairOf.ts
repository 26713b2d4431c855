import type { JsonValue } from 'cloudsquid-react'
import type { Finding } from '../../checks/Check.ts'

/** What each check works out for the value that it objects to. */
const workedOut: Readonly<Record<string, string>> = {
  netPlusTax: 'sum',
  quantityTimesPrice: 'product',
  taxAtRate: 'expected',
  taxOfLines: 'expected',
  linesNotNet: 'sum',
  linesNotTotal: 'sum',
}

/** Gives the value that arithmetic would put there, of the same JSON type; `undefined` where it tells none. */
export function repairOf(
  { code, values }: Finding,
  value: JsonValue | undefined,
): string | number | undefined {
  const name = Object.hasOwn(workedOut, code) ? workedOut[code] : undefined
  const text = name === undefined ? undefined : values[name]
  if (text === undefined) return undefined
  if (typeof value === 'string') return String(text)
  const amount = typeof value === 'number' ? Number(text) : Number.NaN
  return Number.isFinite(amount) ? amount : undefined
}
