import { useMemo, useSyncExternalStore } from 'react'
import { useAppServices } from '../AppServices.tsx'
import { useRunChoice } from './useRunChoice.ts'
import { type ReviewQueue, reviewQueue, useShortcut } from 'cloudsquid-react-ui/controls'
import { runKey } from 'cloudsquid-react-ui'
import { useSelectedRun } from './SelectedRun.tsx'
import { useDecidedRuns } from '../storage/drafts/useRunDrafts.ts'
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
  const decidedAnywhere = useDecidedRuns()
  const queue = useMemo(() => {
    const all = reviewQueue(runs, open, choice)
    const nextWithout = (keys: ReadonlySet<string>) =>
      reviewQueue(
        runs.filter((run) => !keys.has(runKey(run))),
        open,
        choice,
      ).next
    // What was decided and can still be taken back is not gone to again.
    const onTheirWay = new Set(decided.filter(({ state }) => state !== 'failed').map(({ key }) => key))
    const next = onTheirWay.size === 0 ? all.next : nextWithout(onTheirWay)
    if (!next || decidedAnywhere === '') return { ...all, next }
    // What another tab decided comes last: it is about to be sent, or was left when that tab ended.
    const others = nextWithout(new Set([...onTheirWay, ...decidedAnywhere.split('\n')]))
    return { ...all, next: others ?? next }
  }, [runs, open, choice, decided, decidedAnywhere])
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
