import { useCallback, useEffect, useRef, useState } from 'react'
import { useAppServices } from '../AppServices.tsx'
import { searchTexts } from './store/searchTexts.ts'

export interface TextSearch {
  /** The runs whose data holds what is looked for, by their keys, as far as was looked. */
  hits: ReadonlySet<string> | undefined
  search: (text: string) => void
}

/** Looks through the data of all stored runs, a part at a time. The next text ends the search for the last one. */
export function useTextSearch(): TextSearch {
  const { storage } = useAppServices().followedRuns
  const [hits, setHits] = useState<ReadonlySet<string>>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const search = useCallback(
    (text: string) => {
      running.current?.abort()
      const { signal } = (running.current = new AbortController())
      setHits(undefined)
      void searchTexts(storage, text, {
        signal,
        onHits: (keys) => setHits((before) => new Set([...(before ?? []), ...keys])),
      })
    },
    [storage],
  )
  return { hits, search }
}
