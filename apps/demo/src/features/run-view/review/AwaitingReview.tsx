import { useState } from 'react'
import { Button } from '../../../components/controls/Button.tsx'
import { useAnnounce } from '../../../components/feedback/Announcer.tsx'
import { Timestamp } from '../../../components/time/Timestamp.tsx'
import { ReviewBadge } from '../header/ReviewBadge.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import styles from './ReviewPanel.module.css'

interface AwaitingReviewProps {
  checkedAt?: Date | undefined
  onRefresh: () => Promise<unknown>
}

/** Waits for a decision that is made elsewhere, and looks for it when asked. */
export function AwaitingReview({ checkedAt, onRefresh }: AwaitingReviewProps) {
  const { review } = useLabels()
  const [check, setCheck] = useState<'idle' | 'checking' | 'failed'>('idle')
  const announce = useAnnounce()
  const handleCheck = async () => {
    setCheck('checking')
    try {
      await onRefresh()
      setCheck('idle')
      announce(review.stillAwaiting)
    } catch {
      setCheck('failed')
    }
  }
  return (
    <div className={styles.awaiting}>
      <ReviewBadge state="awaiting" />
      <p className={styles.text}>{review.readOnly}</p>
      <div className={styles.check}>
        <Button icon="refresh" isBusy={check === 'checking'} onClick={() => void handleCheck()}>
          {check === 'checking' ? review.checking : review.checkAgain}
        </Button>
        {checkedAt && (
          <span className={styles.checked}>
            {review.checked} <Timestamp value={checkedAt} mode="time" />
          </span>
        )}
      </div>
      {check === 'failed' && (
        <p className={styles.failed} role="alert">
          {review.checkFailed}
        </p>
      )}
    </div>
  )
}
