import { type ReviewQueue, reviewQueue, useShortcut } from 'cloudsquid-react-ui/controls'
import { runKey } from 'cloudsquid-react-ui'
import { useSelectedRun } from './SelectedRun.tsx'
import { useFollowedRuns } from './useFollowedRuns.ts'
import { useOpenRun } from './useOpenRun.ts'

/** The followed runs as a queue of reviews; its key opens the next one. */
export function useReviewQueue(): ReviewQueue & { openNext: () => void } {
  const selected = useSelectedRun()
  const openRun = useOpenRun()
  const queue = reviewQueue(useFollowedRuns().value.runs, selected && runKey(selected.ref))
  const openNext = () => {
    if (queue.next) openRun(queue.next)
  }
  useShortcut('nextUnreviewed', openNext)
  return { ...queue, openNext }
}
