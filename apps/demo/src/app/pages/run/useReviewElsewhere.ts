import { reviewState } from 'cloudsquid-react'
import { useEffect, useEffectEvent } from 'react'
import type { FollowedRun } from 'cloudsquid-react-ui'
import { useFollowedRun } from '../../runs/useFollowedRuns.ts'
import type { ShownRun } from './useShownRun.ts'

/**
 * Looks at the run again when the list says another review than the page shows: a finished run is not asked for any
 * more, and somebody else may have decided on it, also for the second time. Once for each change of the list, which may itself be behind.
 */
export function useReviewElsewhere({ key, run, watch }: ShownRun): void {
  const { review, reviewDate } = useFollowedRun(key) ?? {}
  const isDone = run?.status === 'done'
  const compare = useEffectEvent((of: string, listed: Pick<FollowedRun, 'review' | 'reviewDate'>) => {
    if (!run || of !== key || listed.review === undefined) return
    const isDated = listed.reviewDate !== undefined
    const isSame =
      listed.review === reviewState(run) && (!isDated || listed.reviewDate === run.review?.review_date)
    // That the server cannot be reached is said where its answers are shown.
    if (!isSame) watch.refresh().catch(() => {})
  })
  useEffect(() => {
    if (isDone) compare(key, { review, reviewDate })
  }, [key, review, reviewDate, isDone])
}
