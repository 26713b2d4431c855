import { type KeptWidths, useKeptState } from '../values/useKeptState.tsx'

const none: KeptWidths = new Map()

/** Holds the widths that a reader gave to the columns of a table, in pixels, by their keys; kept from view to view. */
export function useColumnWidths(
  table: string,
): [made: KeptWidths, set: (key: string, width: number | undefined) => void] {
  const [made = none, setMade] = useKeptState<KeptWidths>(`widths:${table}`)
  return [
    made,
    (key, width) => {
      const next = new Map(made)
      if (width === undefined) next.delete(key)
      else next.set(key, width)
      setMade(next)
    },
  ]
}
