import { Button } from '../../controls/actions/Button.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { OutboxItem } from '../deciding/createDecisionOutbox.ts'
import { WaitingTime } from './PendingRow.tsx'
import styles from './ReviewDock.module.css'

export interface OtherDecisionsProps {
  items: readonly OutboxItem[]
  onUndo: (key: string) => void
  onGoTo?: ((key: string) => void) | undefined
}

/** Decisions on runs that are not shown, for as long as they can be taken back, or because they were not stored. */
export function OtherDecisions({ items, onUndo, onGoTo }: OtherDecisionsProps) {
  const { dock: words } = useLabels(dockLabels)
  if (items.length === 0) return null
  return (
    <ul className={styles.others} aria-label={words.pending.others}>
      {items.map((item) => (
        <li key={item.key} className={styles.other} data-failed={item.state === 'failed' ? '' : undefined}>
          <span className={styles.otherTitle} dir="auto">
            {item.title}
          </span>
          <span>{words.pending[item.decision.approved ? 'approved' : 'rejected']}</span>
          <WaitingTime item={item} />
          {item.state === 'waiting' && (
            <Button
              size="small"
              variant="quiet"
              aria-label={words.pending.undoOf(item.title)}
              onClick={() => onUndo(item.key)}
            >
              {words.pending.undo}
            </Button>
          )}
          {item.state === 'failed' && onGoTo && (
            <Button size="small" variant="quiet" onClick={() => onGoTo(item.key)}>
              {words.pending.goTo(item.title)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
