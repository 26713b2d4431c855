import type { JsonValue } from 'cloudsquid-react'
import type { ShownField } from '../fields/orderFields.ts'
import { isScalar, type Scalar } from '../values/valueKind.ts'
import { foldForSearch } from '../../values/foldForSearch.ts'

/** What of a value a search found. */
export interface DataMatch {
  /** Whether all that lies in it is shown, because its key or itself was found. */
  isWhole: boolean
  /** The keys, or the indexes in words, of what was found in it. */
  children: ReadonlyMap<string, DataMatch>
}

export interface SearchWords {
  labelOf: (key: string) => string
  /** What stands for a value that is none. */
  wordOf: (value: null | '') => string
}

const whole: DataMatch = { isWhole: true, children: new Map() }

/** Finds all values of some fields that have a folded query in their key, their label or themselves. */
export function searchData(
  fields: readonly ShownField[],
  query: string,
  words: SearchWords,
): DataMatch | undefined {
  const isKeyFound = new Map<string, boolean>()
  const findsText = (text: string) => foldForSearch(text).includes(query)
  const findsKey = (key: string) => {
    // The rows of a table have the same keys again and again.
    const known = isKeyFound.get(key)
    if (known !== undefined) return known
    const isFound = findsText(key) || findsText(words.labelOf(key))
    isKeyFound.set(key, isFound)
    return isFound
  }
  const isNullFound = findsText('null') || findsText(words.wordOf(null))
  const isEmptyFound = findsText(words.wordOf(''))
  const findsScalar = (value: Scalar) => {
    if (value === null) return isNullFound
    return value === '' ? isEmptyFound : findsText(String(value))
  }

  function match(value: JsonValue): DataMatch | undefined {
    if (isScalar(value)) return findsScalar(value) ? whole : undefined
    const children = new Map<string, DataMatch>()
    const isList = Array.isArray(value)
    for (const [key, child] of Object.entries(value)) {
      const found = !isList && findsKey(key) ? whole : match(child)
      if (found) children.set(key, found)
    }
    return children.size > 0 ? { isWhole: false, children } : undefined
  }

  const children = new Map<string, DataMatch>()
  for (const { key, label, value } of fields) {
    const isNamed = findsText(key) || findsText(label)
    const found = isNamed ? whole : value === undefined ? undefined : match(value)
    if (found) children.set(key, found)
  }
  return children.size > 0 ? { isWhole: false, children } : undefined
}

/** What a search found in a child; `undefined` where the whole is shown, and where there is no search. */
export function matchIn(match: DataMatch | undefined, key: string | number): DataMatch | undefined {
  return match?.children.get(String(key))
}

/** Tells whether a child is shown: without a search all are. */
export function isShown(match: DataMatch | undefined, key: string | number): boolean {
  return match === undefined || match.isWhole || match.children.has(String(key))
}

/** What a search found at the end of a path. */
export function matchAt(match: DataMatch | undefined, path: readonly string[]): DataMatch | undefined {
  return path.reduce(matchIn, match)
}

/** Tells whether what lies at the end of a path is shown. */
export function isShownAt(match: DataMatch | undefined, path: readonly string[]): boolean {
  let here = match
  for (const key of path) {
    if (!isShown(here, key)) return false
    here = matchIn(here, key)
  }
  return true
}
