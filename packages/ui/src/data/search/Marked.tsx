import type { ReactNode } from 'react'
import { findMatches } from './findMatches.ts'
import styles from './Marked.module.css'
import { useSearchQuery } from './SearchQuery.tsx'

/** Shows a text with what the search found in it marked. */
export function Marked({ text }: { text: string }) {
  const query = useSearchQuery()
  const matches = findMatches(text, query)
  if (matches.length === 0) return text
  const parts: ReactNode[] = []
  let end = 0
  for (const match of matches) {
    parts.push(text.slice(end, match.start))
    parts.push(
      <mark key={match.start} className={styles.mark}>
        {text.slice(match.start, match.end)}
      </mark>,
    )
    end = match.end
  }
  parts.push(text.slice(end))
  return parts
}
