import { isJsonObject, type JsonValue } from 'cloudsquid-react'
import { foldForSearch } from '../../values/foldForSearch.ts'

/** Longer texts are cut: one table of a million cells is not to fill the storage of a browser. */
const mostLetters = 400_000

/** Gives every value of a run's data as one text to search in, folded, each value once. */
export function searchText(data: JsonValue): string {
  const seen = new Set<string>()
  let letters = 0
  const waiting: JsonValue[] = [data]
  while (waiting.length > 0 && letters < mostLetters) {
    const value = waiting.pop()
    if (value === undefined || value === null) continue
    if (Array.isArray(value))
      for (let index = value.length - 1; index >= 0; index -= 1) waiting.push(value[index] ?? null)
    else if (isJsonObject(value)) waiting.push(...Object.values(value).toReversed())
    else {
      const text = foldForSearch(String(value)).trim()
      if (text === '' || seen.has(text)) continue
      seen.add(text)
      letters += text.length + 1
    }
  }
  return [...seen].join('\n').slice(0, mostLetters)
}
