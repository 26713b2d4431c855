import { useCallback, useState } from 'react'

/** What the reader opened or closed, by path. A path that is not in it is as the view first shows it. */
export type Expansion = ReadonlyMap<string, boolean>

/** Remembers by path what was opened and closed, so that it outlives new data. */
export function useExpansion(): [Expansion, (path: string, isOpen: boolean) => void] {
  const [expansion, setExpansion] = useState<Expansion>(new Map())
  const toggle = useCallback(
    (path: string, isOpen: boolean) => setExpansion((last) => new Map(last).set(path, isOpen)),
    [],
  )
  return [expansion, toggle]
}
