import { Timestamp } from '../controls/time/Timestamp.tsx'
import { ReviewBadge } from './ReviewBadge.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import { CheckAgain, type CheckAgainProps } from './CheckAgain.tsx'
import styles from './ReviewPanel.module.css'

interface AwaitingReviewProps extends CheckAgainProps {
  checkedAt?: Date | undefined
}

/** Waits for a decision that is made elsewhere, and looks for it when asked. */
export function AwaitingReview({ checkedAt, onRefresh }: AwaitingReviewProps) {
  const { review } = useLabels()
  return (
    <div className={styles.awaiting}>
      <ReviewBadge state="awaiting" />
      <p className={styles.text}>{review.readOnly}</p>
      <div className={styles.check}>
        <CheckAgain onRefresh={onRefresh} />
        {checkedAt && (
          <span className={styles.checked}>
            {review.checked} <Timestamp value={checkedAt} mode="time" />
          </span>
        )}
      </div>
    </div>
  )
}
