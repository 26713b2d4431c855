import { useMediaQuery } from './useMediaQuery.ts'

/** Where the list of runs stands: beside the page, in a drawer, or on a page of its own. */
export type Layout = 'wide' | 'medium' | 'phone'

export function useLayout(): Layout {
  const isNarrow = useMediaQuery('(max-width: 74.99em)')
  const isPhone = useMediaQuery('(max-width: 39.99em)')
  if (isPhone) return 'phone'
  return isNarrow ? 'medium' : 'wide'
}
