import type { Run } from 'cloudsquid-react'
import { ReviewBar } from '../review/bar/ReviewBar.tsx'
import type { ReviewSheetState } from '../review/bar/useReviewSheet.ts'
import type { ReviewProgress } from '../review/useReviewProgress.ts'
import styles from './RunView.module.css'

interface RunDockProps {
  progress: ReviewProgress
  sheet: Pick<ReviewSheetState, 'isBarAway' | 'barRef' | 'open'>
  onRefresh: () => Promise<Run | undefined | void>
}

/** Where a run is decided on, at the foot of its fields: it stays in view while they scroll, and covers none of them. */
export function RunDock({ progress, sheet: { isBarAway, barRef, open }, onRefresh }: RunDockProps) {
  return (
    <div className={styles.dock} ref={barRef} data-away={isBarAway ? '' : undefined}>
      <ReviewBar
        review={progress.review}
        isSaving={progress.form.isSubmitting}
        onChoose={progress.isFormOpen ? open : undefined}
        onRefresh={onRefresh}
      />
    </div>
  )
}
