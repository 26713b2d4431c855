import { reviewState } from 'cloudsquid-react'
import { useEffect, useEffectEvent } from 'react'
import { useFollowedRun } from '../../runs/useFollowedRuns.ts'
import type { ShownRun } from './useShownRun.ts'

/**
 * Looks at the run again when the list says another review than the page shows: a finished run is not asked for any
 * more, and somebody else may have decided on it. Once for each change of the list, which may itself be behind.
 */
export function useReviewElsewhere({ key, run, watch }: ShownRun): void {
  const listed = useFollowedRun(key)?.review
  const isDone = run?.status === 'done'
  const compare = useEffectEvent((of: string, review: typeof listed) => {
    if (!run || of !== key || review === undefined || review === reviewState(run)) return
    // That the server cannot be reached is said where its answers are shown.
    watch.refresh().catch(() => {})
  })
  useEffect(() => {
    if (isDone) compare(key, listed)
  }, [key, listed, isDone])
}
