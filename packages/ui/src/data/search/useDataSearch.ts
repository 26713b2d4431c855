import { useDeferredValue, useState } from 'react'
import type { ShownField } from '../fields/orderFields.ts'
import { foldForSearch } from '../../values/foldForSearch.ts'
import { type DataMatch, searchData, type SearchWords } from './searchData.ts'

export interface DataSearch {
  /** What stands in the field. */
  text: string
  setText: (text: string) => void
  /** What is searched for, folded; empty without a search. It may come a moment after the text, which is never held up. */
  query: string
  /** What was found; `undefined` without a search, and when nothing was found. */
  match: DataMatch | undefined
}

/** Searches data for what somebody types. New data is searched anew; the text stays. */
export function useDataSearch(fields: readonly ShownField[], words: SearchWords): DataSearch {
  const [text, setText] = useState('')
  const query = foldForSearch(useDeferredValue(text).trim())
  const match = query === '' ? undefined : searchData(fields, query, words)
  return { text, setText, query, match }
}
