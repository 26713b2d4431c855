import { createContext, use } from 'react'

/** What is searched for, folded; empty without a search. */
export const SearchQuery = createContext('')

export const useSearchQuery = (): string => use(SearchQuery)
