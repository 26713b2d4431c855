import { useId, useRef } from 'react'
import ArrowDownUpIcon from 'lucide-react/icons/arrow-down-up'
import { Icon } from '../controls/icon/Icon.tsx'
import { useShortcut } from '../controls/shortcuts/ShortcutsProvider.tsx'
import { runListLabels } from '../labels/en/runListLabels.ts'
import { useLabels } from '../labels/useLabels.tsx'
import { type RunChoice, type RunCounts, runSorts, type RunSort, runStates } from './choice/RunChoice.ts'
import styles from './RunListFilter.module.css'

export interface RunListFilterProps {
  text: string
  onTextChange: (text: string) => void
  choice: RunChoice
  onChoiceChange: (choice: RunChoice) => void
  /** How many runs are under each filter. */
  counts: RunCounts
  /** Who has issued documents. With fewer than two there is nothing to choose. */
  issuers: readonly string[]
}

const attention = 'attention'
const filters = ['all', ...runStates.slice(0, 2), attention, ...runStates.slice(2)] as const

/** Narrows the list by state, issuer and text, and puts it in order. */
export function RunListFilter(props: RunListFilterProps) {
  const { text, onTextChange, choice, onChoiceChange, counts, issuers } = props
  const words = useLabels(runListLabels).runList
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  useShortcut('focusFilter', () => input.current?.focus())
  const { sort = 'added', isReversed = false } = choice
  const shown = choice.needsAttention ? attention : (choice.state ?? 'all')
  const show = (value: string) =>
    onChoiceChange({
      ...choice,
      needsAttention: value === attention || undefined,
      state: runStates.find((state) => state === value),
    })
  return (
    <search className={styles.filter}>
      <div className={styles.line}>
        <select
          aria-label={words.show}
          className={styles.control}
          value={shown}
          onChange={({ target }) => show(target.value)}
        >
          {filters.map((filter) => (
            <option key={filter} value={filter}>
              {words.counted(words.shown[filter], counts[filter])}
            </option>
          ))}
        </select>
        <select
          aria-label={words.sort}
          className={styles.control}
          value={sort}
          onChange={({ target }) =>
            onChoiceChange({ ...choice, sort: target.value as RunSort, isReversed: undefined })
          }
        >
          {runSorts.map((by) => (
            <option key={by} value={by}>
              {words.sorts[by]}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={styles.turn}
          aria-pressed={isReversed}
          aria-label={words.reversed[sort]}
          title={words.reversed[sort]}
          onClick={() => onChoiceChange({ ...choice, isReversed: !isReversed || undefined })}
        >
          <Icon drawing={ArrowDownUpIcon} />
        </button>
      </div>
      <div className={styles.line}>
        <input
          ref={input}
          className={styles.control}
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
        />
        {(issuers.length > 1 || choice.issuer) && (
          <>
            <input
              className={styles.control}
              type="search"
              list={listId}
              aria-label={words.issuer}
              placeholder={words.issuer}
              value={choice.issuer ?? ''}
              onChange={({ target }) => onChoiceChange({ ...choice, issuer: target.value || undefined })}
            />
            <datalist id={listId}>
              {issuers.map((issuer) => (
                <option key={issuer}>{issuer}</option>
              ))}
            </datalist>
          </>
        )}
      </div>
    </search>
  )
}
