import { reviewState, type Run } from 'cloudsquid-react'
import { useState } from 'react'
import RefreshCwIcon from 'lucide-react/icons/refresh-cw'
import { Button } from '../controls/actions/Button.tsx'
import { useAnnounce } from '../controls/feedback/Announcer.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import styles from './CheckAgain.module.css'

export interface CheckAgainProps {
  /** Looks at the run once more; gives what it found, if it found something. */
  onRefresh: () => Promise<Run | undefined | void>
}

/** Looks for a decision that was made elsewhere, and says if there is none yet or the look failed. */
export function CheckAgain({ onRefresh }: CheckAgainProps) {
  const { review } = useLabels()
  const [check, setCheck] = useState<'idle' | 'checking' | 'failed'>('idle')
  const announce = useAnnounce()
  const handleCheck = async () => {
    setCheck('checking')
    try {
      const found = await onRefresh()
      setCheck('idle')
      if (!found || reviewState(found) === 'awaiting') announce(review.stillAwaiting)
    } catch {
      setCheck('failed')
    }
  }
  return (
    <>
      <Button icon={RefreshCwIcon} isBusy={check === 'checking'} onClick={() => void handleCheck()}>
        {check === 'checking' ? review.checking : review.checkAgain}
      </Button>
      {check === 'failed' && (
        <p className={styles.failed} role="alert">
          {review.checkFailed}
        </p>
      )}
    </>
  )
}
