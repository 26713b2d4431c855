import type { JsonObject, JsonValue } from 'cloudsquid-react'

export interface RecordColumn {
  key: string
  /** Whether every value is a number or absent, so that the column aligns at its end. */
  isNumeric: boolean
}

/**
 * Gives the columns of a list of objects: the union of their keys. A key that the first rows lack stands where its own
 * row has it, behind the key before it, and not at the end of the table.
 */
export function recordColumns(rows: readonly JsonObject[]): RecordColumn[] {
  const order: string[] = []
  const numericByKey = new Map<string, { numbers: number; others: number }>()
  for (const row of rows) {
    let before: string | undefined
    for (const [key, value] of Object.entries(row)) {
      if (!numericByKey.has(key)) order.splice(placeOf(row, before, order), 0, key)
      before = key
      const counts = numericByKey.get(key) ?? { numbers: 0, others: 0 }
      if (typeof value === 'number') counts.numbers += 1
      else if (value !== null) counts.others += 1
      numericByKey.set(key, counts)
    }
  }
  return order.map((key) => {
    const { numbers = 0, others = 0 } = numericByKey.get(key) ?? {}
    return { key, isNumeric: numbers > 0 && others === 0 }
  })
}

/** Where a new key goes: behind the one before it, else in front of the first that is known, else last. */
function placeOf(row: JsonObject, before: string | undefined, order: readonly string[]): number {
  if (before !== undefined) return order.indexOf(before) + 1
  const next = order.findIndex((known) => Object.hasOwn(row, known))
  return next === -1 ? order.length : next
}

/** Reads a record's own value: a key like `constructor` must not find what every object inherits. */
export function recordValue(row: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(row, key) ? row[key] : undefined
}
