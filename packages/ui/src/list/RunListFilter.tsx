import { useRef } from 'react'
import { useShortcut } from '../controls/shortcuts/ShortcutsProvider.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import type { RunFilter } from './filterRuns.ts'
import styles from './RunListFilter.module.css'

const filters = ['all', 'running', 'review'] as const

export interface RunListFilterProps {
  text: string
  onTextChange: (text: string) => void
  filter: RunFilter
  onFilterChange: (filter: RunFilter) => void
  /** How many runs are under each filter. */
  counts: Record<RunFilter, number>
}

/** Narrows the list by a text and by state. */
export function RunListFilter({ text, onTextChange, filter, onFilterChange, counts }: RunListFilterProps) {
  const words = useLabels().runList
  const input = useRef<HTMLInputElement>(null)
  useShortcut('focusFilter', () => input.current?.focus())
  return (
    <div className={styles.filter}>
      <input
        ref={input}
        className={styles.text}
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={text}
        onChange={(event) => onTextChange(event.target.value)}
      />
      <fieldset className={styles.choices} aria-label={words.show}>
        {filters.map((choice) => (
          <button
            key={choice}
            type="button"
            className={styles.choice}
            aria-pressed={choice === filter}
            onClick={() => onFilterChange(choice)}
          >
            {choice === 'all' || counts[choice] === 0
              ? words.shown[choice]
              : words.counted(words.shown[choice], counts[choice])}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
