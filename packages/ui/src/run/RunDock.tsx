import { type Ref, useMemo } from 'react'
import { type DataWork, useDataWork } from '../data/work/DataWork.ts'
import { countLookedAt } from '../data/work/countLookedAt.ts'
import { runKey } from '../list/runKey.ts'
import type { ReviewCounts } from '../review/deciding/nextQuestion.ts'
import { useReviewDecision } from '../review/deciding/useReviewDecision.ts'
import { PendingDecisions } from '../review/dock/PendingDecisions.tsx'
import { DraftLeft } from '../review/DraftLeft.tsx'
import { ReviewDock } from '../review/dock/ReviewDock.tsx'
import type { ReviewDraft } from '../review/ReviewDraft.ts'
import styles from './RunView.module.css'
import { useHandOver } from './useHandOver.ts'
import type { RunViewProps } from './RunViewProps.ts'

type RunDockProps = Pick<
  RunViewProps,
  'phase' | 'title' | 'runRef' | 'run' | 'review' | 'checkedAt' | 'onRefresh'
> & {
  dockRef?: Ref<HTMLDivElement> | undefined
}

/** Where a run is decided on, at the foot of its fields: it stays in view while they scroll, and covers none of them. */
export function RunDock({ phase, title, runRef, run, review, checkedAt, onRefresh, dockRef }: RunDockProps) {
  const work = useDataWork()
  const counts = useCounts(work, review.draft)
  const handOver = useHandOver(work, { title, comment: review.draft?.comment })
  // What does not fit the data is sent as it was done, and refused by who stores it, rather than left out.
  const patch = work && !work.conflict ? work.patch : undefined
  const dock = useReviewDecision({ key: runKey(runRef), title, run, review, checkedAt, onRefresh, patch })
  if (run?.status !== 'done')
    return (
      <>
        {review.outbox && <PendingDecisions outbox={review.outbox} onReturn={review.onReturn} />}
        {phase === 'error' && !run && review.draft && review.mode === 'form' && (
          <DraftLeft draft={review.draft} />
        )}
      </>
    )
  return (
    <div className={styles.dock} ref={tellHeight}>
      <div ref={dockRef}>
        <ReviewDock
          {...dock}
          counts={review.counts ?? counts}
          handOver={review.handOver ?? (review.mode === 'read-only' ? handOver : undefined)}
        />
      </div>
    </div>
  )
}

/** Tells the page how high the dock is: what the focus goes to stops above it, however much stands in it. */
function tellHeight(dock: HTMLElement | null) {
  const page = dock?.closest('article')
  // jsdom has no observer.
  if (!dock || !page || !('ResizeObserver' in globalThis)) return undefined
  const observer = new ResizeObserver(() => page.style.setProperty('--ru-dock', `${dock.offsetHeight}px`))
  observer.observe(dock)
  return () => {
    observer.disconnect()
    page.style.removeProperty('--ru-dock')
  }
}

/** Counts what the draft says of the data. */
function useCounts(work: DataWork | undefined, draft: ReviewDraft | undefined): ReviewCounts | undefined {
  const data = work?.data
  const lookedAt = draft?.lookedAt
  const seen = useMemo(() => data && countLookedAt(data, lookedAt ?? {}), [data, lookedAt])
  if (!work || !seen) return undefined
  return {
    values: seen.total,
    lookedAt: seen.lookedAt,
    corrected: work.changes.length,
    openChecks: work.findings.length,
  }
}
