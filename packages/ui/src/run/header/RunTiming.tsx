import { parseTimestamp, type Run } from 'cloudsquid-react'
import { ElapsedTime } from '../../controls/time/ElapsedTime.tsx'
import type { ObservedTimes } from './timelineSteps.ts'
import { useLabels } from '../../labels/useLabels.tsx'

/**
 * Says how long a run has waited, works or took, from what was seen: a duration needs both of its ends, and where
 * this browser came late it says since when instead. What is not known is left out.
 */
export function RunTiming({ run, observed }: { run: Run | undefined; observed: ObservedTimes }) {
  const { header } = useLabels()
  const since = parseTimestamp(run?.created_at) ?? observed.firstSeenAt
  const { startedAt, finishedAt } = observed
  switch (run?.status) {
    case undefined:
      return null
    case 'pending':
    case 'unknown':
      return since ? timing(header.waiting, <ElapsedTime from={since} />) : null
    case 'running':
      if (startedAt) return timing(header.running, <ElapsedTime from={startedAt} />)
      return since ? timing(header.sinceCreated, <ElapsedTime from={since} />) : null
    case 'done':
    case 'error':
      return startedAt && finishedAt
        ? timing(header.tookAbout, <ElapsedTime from={startedAt} to={finishedAt} />)
        : null
  }
}

const timing = (word: string, time: React.ReactElement) => (
  <span>
    {word} {time}
  </span>
)
