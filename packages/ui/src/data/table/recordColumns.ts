import type { JsonObject, JsonValue } from 'cloudsquid-react'

export interface RecordColumn {
  key: string
  /** Whether every value is a number or absent, so that the column aligns at its end. */
  isNumeric: boolean
  /** How many characters its longest value has; a value that is no plain one counts as a word. */
  longest: number
}

/** What stands for a list or an object in a cell takes about this much. */
const nestedCharacters = 12

/**
 * Gives the columns of a list of objects: the union of their keys. A key that the first rows lack stands where its own
 * row has it, behind the key before it, and not at the end of the table.
 */
export function recordColumns(records: readonly JsonObject[]): RecordColumn[] {
  const order: string[] = []
  const seenByKey = new Map<string, { numbers: number; others: number; longest: number }>()
  for (const record of records) {
    let before: string | undefined
    for (const [key, value] of Object.entries(record)) {
      let seen = seenByKey.get(key)
      if (!seen) {
        order.splice(placeOf(record, before, order), 0, key)
        seen = { numbers: 0, others: 0, longest: 0 }
        seenByKey.set(key, seen)
      }
      before = key
      if (typeof value === 'number') seen.numbers += 1
      else if (value !== null) seen.others += 1
      seen.longest = Math.max(seen.longest, charactersOf(value))
    }
  }
  return order.map((key) => {
    const { numbers = 0, others = 0, longest = 0 } = seenByKey.get(key) ?? {}
    return { key, isNumeric: numbers > 0 && others === 0, longest }
  })
}

function charactersOf(value: JsonValue): number {
  if (typeof value === 'string') return value.length
  return value === null || typeof value === 'object' ? nestedCharacters : String(value).length
}

/** Where a new key goes: behind the one before it, else in front of the first that is known, else last. */
function placeOf(record: JsonObject, before: string | undefined, order: readonly string[]): number {
  if (before !== undefined) return order.indexOf(before) + 1
  const next = order.findIndex((known) => Object.hasOwn(record, known))
  return next === -1 ? order.length : next
}

/** Reads a record's own value: a key like `constructor` must not find what every object inherits. */
export function recordValue(record: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
