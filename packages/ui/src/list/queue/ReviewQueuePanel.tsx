import { KeyHint } from '../../controls/shortcuts/KeyHint.tsx'
import { useShortcutKey } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { queueLabels } from '../../labels/en/queueLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { RenderRunLink } from '../RunLink.ts'
import type { ReviewQueue } from './reviewQueue.ts'
import styles from './ReviewQueuePanel.module.css'

export interface ReviewQueuePanelProps {
  queue: ReviewQueue
  /** Whether submitting a review opens the next run. */
  isAdvancing: boolean
  onAdvancingChange: (isAdvancing: boolean) => void
  /** Links to the page of a run; the part knows no router. */
  renderLink: RenderRunLink
}

/** Says how far the reviewing has come and leads to the next run; nothing while there is nothing to work through. */
export function ReviewQueuePanel(props: ReviewQueuePanelProps) {
  const { queue, isAdvancing, onAdvancingChange, renderLink } = props
  const { queue: words, keys } = useLabels(queueLabels)
  const nextKey = useShortcutKey('nextUnreviewed')
  const { reviewed, total, left, next } = queue
  if (total < 2) return null
  return (
    <section className={styles.root} aria-label={words.title}>
      <div className={styles.line}>
        <span>{words.progress(reviewed, total)}</span>
        {next &&
          renderLink({
            run: next,
            className: styles.next ?? '',
            isCurrent: false,
            children: (
              <>
                {words.next}
                {nextKey && <KeyHint shortcut={nextKey} words={keys} />}
              </>
            ),
          })}
      </div>
      <progress
        className={styles.bar}
        max={total}
        value={reviewed}
        aria-label={words.progress(reviewed, total)}
      />
      <p className={styles.left}>{left > 0 ? words.left(left) : words.none}</p>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isAdvancing}
          onChange={(event) => onAdvancingChange(event.target.checked)}
        />
        {words.advance}
      </label>
    </section>
  )
}
