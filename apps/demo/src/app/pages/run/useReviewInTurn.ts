import type { ReviewQueue } from 'cloudsquid-react-ui/controls'
import type { RunReviewProps } from 'cloudsquid-react-ui'
import { useAppServices } from '../../AppServices.tsx'
import { useOpenRun } from '../../runs/useOpenRun.ts'
import { useReviewQueue } from '../../runs/useReviewQueue.ts'
import { useStoredValue } from '../../storage/useStoredValue.ts'
import { useRunReview } from './useRunReview.ts'
import type { ShownRun } from './useShownRun.ts'

export interface ReviewInTurn {
  review: RunReviewProps
  /** Where the run stands in the queue, and whether a review opens the next one. */
  turn: { queue: ReviewQueue; isAdvancing: boolean; onAdvancingChange: (isAdvancing: boolean) => void }
}

/** The review of a run as one of a queue: once it is decided, the next run opens, if that is wished. */
export function useReviewInTurn({ ref, run }: ShownRun): ReviewInTurn {
  const { advancing, followedRuns } = useAppServices()
  const queue = useReviewQueue()
  const isAdvancing = useStoredValue(advancing).value
  const openRun = useOpenRun()
  const review = useRunReview(ref, run, {
    onDecided: () => isAdvancing && queue.openNext(),
    onSkip: queue.skip,
    onReturn: (key) => {
      const found = followedRuns.find(key)
      if (found) openRun(found)
    },
  })
  return { review, turn: { queue, isAdvancing, onAdvancingChange: (isOn) => advancing.update(() => isOn) } }
}
