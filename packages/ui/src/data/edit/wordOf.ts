import type { JsonValue } from 'cloudsquid-react'

/** Writes a value in a line of words: what is no value by its word, a text as it is, all else as JSON. */
export function wordOf(
  value: JsonValue | undefined,
  words: { null: string; emptyText: string; missing: string },
): string {
  if (value === undefined) return words.missing
  if (value === null) return words.null
  if (value === '') return words.emptyText
  return typeof value === 'string' ? value : JSON.stringify(value)
}
