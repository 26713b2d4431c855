import type { JsonPatchOperation, JsonValue, Review } from 'cloudsquid-react'
import { parseTimestamp, reviewState } from 'cloudsquid-react'
import { useId } from 'react'
import { Timestamp } from '../../controls/time/Timestamp.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { keysOf } from '../../values/jsonPointer.ts'
import { ReviewBadge } from '../ReviewBadge.tsx'
import styles from './ReviewHistory.module.css'

export interface ReviewHistoryProps {
  /** Every decision that was taken, the oldest first. */
  decisions: readonly Review[]
}

/** Shows every decision on a run, the newest first: who, when, what, and which values were put right. */
export function ReviewHistory({ decisions }: ReviewHistoryProps) {
  const { dock, review: words } = useLabels(dockLabels)
  const id = useId()
  return (
    <div className={styles.root}>
      <h3 className={styles.title} id={id}>
        {dock.history.title}
      </h3>
      {decisions.length === 0 && <p className={styles.text}>{dock.history.none}</p>}
      <ol className={styles.list} aria-labelledby={id} reversed>
        {decisions.toReversed().map((decision, index) => (
          <li key={`${decision.review_date ?? ''}.${decisions.length - index}`} className={styles.decision}>
            <div className={styles.head}>
              <ReviewBadge state={reviewState({ review: decision })} isShort />
              <span dir="auto">{decision.reviewed_by?.trim() || words.nobody}</span>
              <DecisionTime date={decision.review_date} />
            </div>
            {decision.comment?.trim() && (
              <p className={styles.comment} dir="auto">
                {decision.comment}
              </p>
            )}
            <Corrections patch={decision.corrections ?? []} />
            {(decision.accepted_findings?.length ?? 0) > 0 && (
              <p className={styles.text}>{dock.history.accepted(decision.accepted_findings?.length ?? 0)}</p>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function DecisionTime({ date }: { date: string | undefined }) {
  const { review } = useLabels()
  const time = parseTimestamp(date)
  return <span className={styles.time}>{time ? <Timestamp value={time} /> : review.noDate}</span>
}

function Corrections({ patch }: { patch: readonly JsonPatchOperation[] }) {
  const { history: words } = useLabels(dockLabels).dock
  const changes = patch.filter(({ op }) => op !== 'test')
  if (changes.length === 0) return null
  return (
    <details className={styles.changes}>
      <summary>{words.corrections(changes.length)}</summary>
      <ul>
        {changes.map((change, index) => (
          // A patch may change one place twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <span dir="auto">{keysOf(change.path).join(' / ')}</span>
            <s dir="auto">{print(before(patch, change.path))}</s>
            <span dir="auto">{'value' in change ? print(change.value) : words.removed}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function before(patch: readonly JsonPatchOperation[], path: string): JsonValue | undefined {
  const test = patch.find((step) => step.op === 'test' && step.path === path)
  return test && 'value' in test ? test.value : undefined
}

function print(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
