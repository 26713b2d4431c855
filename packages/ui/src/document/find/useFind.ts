import { useEffect, useState } from 'react'
import type { DocumentText, Place } from '../evidence/DocumentText.ts'
import { runInSlices } from '../runInSlices.ts'
import { type FindProgress, searchText } from './searchText.ts'

export interface Find {
  isOpen: boolean
  query: string
  /** `undefined`: there is nothing to find yet. */
  progress: FindProgress | undefined
  /** Which match the reader stands at, from 0. */
  current: number
  /** The match that the reader stands at. */
  place: Place | undefined
  open: () => void
  close: () => void
  type: (query: string) => void
  goTo: (index: number) => void
  /** Changes with each `open`, so that the field takes the focus again. */
  opened: number
}

/** Finds what a reader types in a document, while it is typed. A long document is searched in the background. */
export function useFind(text: DocumentText | undefined): Find {
  const [opened, setOpened] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const [result, setResult] = useState<{ text: DocumentText; query: string; progress: FindProgress }>()
  useEffect(() => {
    if (!isOpen || !text || query.trim() === '') return
    const controller = new AbortController()
    void runInSlices(searchText(text, query), controller.signal, (progress) =>
      setResult({ text, query, progress: { ...progress, matches: [...progress.matches] } }),
    )
    return () => controller.abort()
  }, [isOpen, text, query])
  const isCurrent = isOpen && query.trim() !== '' && result?.text === text && result?.query === query
  const progress = isCurrent ? result?.progress : undefined
  const total = progress?.matches.length ?? 0
  return {
    isOpen,
    query,
    progress,
    current,
    place: progress?.matches[current],
    opened,
    open: () => {
      setIsOpen(true)
      setOpened((last) => last + 1)
    },
    close: () => setIsOpen(false),
    type: (next) => {
      setQuery(next)
      setCurrent(0)
    },
    goTo: (index) => setCurrent(total === 0 ? 0 : (index + total) % total),
  }
}
