import { useMemo } from 'react'
import { useDataWork } from '../data/work/DataWork.ts'
import { countLookedAt } from '../data/work/countLookedAt.ts'
import { runKey } from '../list/FollowedRun.ts'
import type { ReviewCounts } from '../review/deciding/nextQuestion.ts'
import { useReviewDecision } from '../review/deciding/useReviewDecision.ts'
import { ReviewDock } from '../review/dock/ReviewDock.tsx'
import type { ReviewDraft } from '../review/ReviewDraft.ts'
import styles from './RunView.module.css'
import type { RunViewProps } from './RunViewProps.ts'

type RunDockProps = Pick<RunViewProps, 'title' | 'runRef' | 'run' | 'review' | 'checkedAt' | 'onRefresh'>

/** Where a run is decided on, at the foot of its fields: it stays in view while they scroll, and covers none of them. */
export function RunDock({ title, runRef, run, review, checkedAt, onRefresh }: RunDockProps) {
  const counts = useCounts(review.draft)
  const dock = useReviewDecision({ key: runKey(runRef), title, run, review, checkedAt, onRefresh })
  if (run?.status !== 'done') return null
  return (
    <div className={styles.dock}>
      <ReviewDock {...dock} counts={review.counts ?? counts} />
    </div>
  )
}

/** Counts what the draft says of the data. */
function useCounts(draft: ReviewDraft | undefined): ReviewCounts | undefined {
  const work = useDataWork()
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
