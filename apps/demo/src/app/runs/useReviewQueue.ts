import { useMemo, useSyncExternalStore } from 'react'
import { useAppServices } from '../AppServices.tsx'
import { useRunChoice } from './useRunChoice.ts'
import { type ReviewQueue, reviewQueue, useShortcut } from 'cloudsquid-react-ui/controls'
import { runKey } from 'cloudsquid-react-ui'
import { useSelectedRun } from './SelectedRun.tsx'
import { useFollowedRuns } from './useFollowedRuns.ts'
import { useOpenRun } from './useOpenRun.ts'

/** The followed runs as a queue of reviews, in the order of the list; its key opens the next one. */
export function useReviewQueue(): ReviewQueue & { openNext: () => void; skip: () => void } {
  const { followedRuns, outbox } = useAppServices()
  const decided = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot, outbox.getSnapshot)
  const selected = useSelectedRun()
  const openRun = useOpenRun()
  const { runs } = useFollowedRuns().value
  const [choice] = useRunChoice()
  const open = selected && followedRuns.find(runKey(selected.ref))
  const queue = useMemo(() => {
    // What was decided and can still be taken back is not gone to again.
    const onTheirWay = new Set(decided.filter(({ state }) => state !== 'failed').map(({ key }) => key))
    const all = reviewQueue(runs, open, choice)
    if (onTheirWay.size === 0) return all
    const left = runs.filter((run) => !onTheirWay.has(runKey(run)))
    return { ...all, next: reviewQueue(left, open, choice).next }
  }, [runs, open, choice, decided])
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
