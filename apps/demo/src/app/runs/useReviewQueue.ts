import { useMemo } from 'react'
import { useAppServices } from '../AppServices.tsx'
import { useRunChoice } from './useRunChoice.ts'
import { type ReviewQueue, reviewQueue, useShortcut } from 'cloudsquid-react-ui/controls'
import { runKey } from 'cloudsquid-react-ui'
import { useSelectedRun } from './SelectedRun.tsx'
import { useFollowedRuns } from './useFollowedRuns.ts'
import { useOpenRun } from './useOpenRun.ts'

/** The followed runs as a queue of reviews, in the order of the list; its key opens the next one. */
export function useReviewQueue(): ReviewQueue & { openNext: () => void; skip: () => void } {
  const { followedRuns } = useAppServices()
  const selected = useSelectedRun()
  const openRun = useOpenRun()
  const { runs } = useFollowedRuns().value
  const [choice] = useRunChoice()
  const open = selected && followedRuns.find(runKey(selected.ref))
  const queue = useMemo(() => reviewQueue(runs, open, choice), [runs, open, choice])
  const openNext = () => {
    if (queue.next) openRun(queue.next)
  }
  const skip = () => {
    if (!selected) return
    followedRuns.skip(selected.ref, true)
    openNext()
  }
  useShortcut('nextUnreviewed', openNext)
  return { ...queue, openNext, skip }
}
