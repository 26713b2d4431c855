import type { JsonObject, JsonValue } from 'cloudsquid-react'

export interface RecordColumn {
  key: string
  /** Whether every value is a number or absent, so that the column aligns at its end. */
  isNumeric: boolean
}

/** Gives the columns of a list of objects: the union of their keys, in the order in which they first appear. */
export function recordColumns(rows: readonly JsonObject[]): RecordColumn[] {
  const numericByKey = new Map<string, { numbers: number; others: number }>()
  for (const row of rows) {
    for (const [key, value] of Object.entries(row)) {
      const counts = numericByKey.get(key) ?? { numbers: 0, others: 0 }
      if (typeof value === 'number') counts.numbers += 1
      else if (value !== null) counts.others += 1
      numericByKey.set(key, counts)
    }
  }
  return [...numericByKey].map(([key, { numbers, others }]) => ({
    key,
    isNumeric: numbers > 0 && others === 0,
  }))
}

/** Reads a record's own value: a key like `constructor` must not find what every object inherits. */
export function recordValue(row: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(row, key) ? row[key] : undefined
}
