import { reviewState } from 'cloudsquid-react'
import { useId, useRef } from 'react'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { CheckAgain } from '../CheckAgain.tsx'
import { ReviewHistory } from '../history/ReviewHistory.tsx'
import { ReviewSummary } from '../ReviewSummary.tsx'
import { DockActions } from './DockActions.tsx'
import { DockNotices } from './DockNotices.tsx'
import { DockQuestions } from './DockQuestions.tsx'
import { DockStatus } from './DockStatus.tsx'
import { HandOverChoices } from './HandOver.tsx'
import { OtherDecisions } from './OtherDecisions.tsx'
import { PendingRow } from './PendingRow.tsx'
import styles from './ReviewDock.module.css'
import type { ReviewDockProps } from './ReviewDockProps.ts'
import { useDock } from './useDock.ts'

/**
 * Where a run is decided: at the foot of its fields, never over them. One press decides; for ten seconds it can be taken
 * back. It stays up while the data is read, and asks only what is missing.
 */
export function ReviewDock(props: ReviewDockProps) {
  const { review, mode, pending, others, onRefresh, history } = props
  const { dock: words, review: reviewWords } = useLabels(dockLabels)
  const rootRef = useRef<HTMLElement>(null)
  const commentRef = useRef<HTMLTextAreaElement>(null)
  const titleId = useId()
  const dock = useDock(props, { rootRef, commentRef })
  const isAwaiting = review === undefined || reviewState({ review }) === 'awaiting'
  const handOver = mode === 'read-only' && props.handOver
  const isDecided = review !== undefined && !dock.isOpen
  return (
    <section className={styles.dock} ref={rootRef} tabIndex={-1} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {words.title}
      </h2>
      <OtherDecisions {...props} items={others} />
      <DockNotices {...props} dock={dock} />
      <DockStatus {...props} dock={dock} />
      {isDecided && pending === undefined && <ReviewSummary review={review} />}
      {dock.isHistoryShown && history && <ReviewHistory decisions={history} />}
      {pending && <PendingRow {...props} item={pending} dock={dock} />}
      {dock.asked && <DockQuestions {...props} dock={dock} asked={dock.asked} />}
      {dock.isOpen && !pending && !dock.asked && (
        <DockActions {...props} dock={dock} commentRef={commentRef} />
      )}
      {mode === 'read-only' && isAwaiting && (
        <div className={styles.line}>
          <span className={styles.muted}>{reviewWords.readOnly}</span>
          <CheckAgain onRefresh={onRefresh} />
        </div>
      )}
      {handOver && (isAwaiting || handOver.length > 0) && (
        <HandOverChoices
          choices={handOver}
          draft={props.draft}
          onDraftChange={dock.change}
          commentRef={commentRef}
        />
      )}
    </section>
  )
}
