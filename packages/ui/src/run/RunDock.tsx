import { runKey } from '../list/FollowedRun.ts'
import { useReviewDecision } from '../review/deciding/useReviewDecision.ts'
import { ReviewDock } from '../review/dock/ReviewDock.tsx'
import styles from './RunView.module.css'
import type { RunViewProps } from './RunViewProps.ts'

type RunDockProps = Pick<RunViewProps, 'title' | 'runRef' | 'run' | 'review' | 'checkedAt' | 'onRefresh'>

/** Where a run is decided on, at the foot of its fields: it stays in view while they scroll, and covers none of them. */
export function RunDock({ title, runRef, run, review, checkedAt, onRefresh }: RunDockProps) {
  const dock = useReviewDecision({ key: runKey(runRef), title, run, review, checkedAt, onRefresh })
  if (run?.status !== 'done') return null
  return (
    <div className={styles.dock}>
      <ReviewDock {...dock} />
    </div>
  )
}
