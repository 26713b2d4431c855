import type { JsonValue } from 'cloudsquid-react'

/** Numbers come first, then texts, truth values, and what is no plain value; within a kind it goes by value. */
export function compareValues(a: JsonValue, b: JsonValue, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return rankOf(a) - rankOf(b)
}

const ranks = ['number', 'string', 'boolean']

function rankOf(value: JsonValue): number {
  const rank = ranks.indexOf(typeof value)
  return rank === -1 ? ranks.length : rank
}
