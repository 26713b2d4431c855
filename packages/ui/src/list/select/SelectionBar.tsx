import type { ReactNode } from 'react'
import { Button } from '../../controls/actions/Button.tsx'
import { runListLabels } from '../../labels/en/runListLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './SelectionBar.module.css'

export interface SelectionBarProps {
  count: number
  /** How many could be chosen. */
  shownCount: number
  onChooseAll: () => void
  onClear: () => void
  /** What can be done with the chosen runs. */
  children?: ReactNode
}

/** Says how many runs are chosen, and what can be done with them. */
export function SelectionBar({ count, shownCount, onChooseAll, onClear, children }: SelectionBarProps) {
  const words = useLabels(runListLabels).runList
  return (
    <fieldset className={styles.bar} aria-label={words.selection}>
      <output className={styles.count}>{words.selected(count)}</output>
      <Button size="small" onClick={onChooseAll} disabled={count === shownCount}>
        {words.selectAll(shownCount)}
      </Button>
      {count > 0 && children}
      <Button size="small" onClick={onClear}>
        {words.endSelection}
      </Button>
    </fieldset>
  )
}
