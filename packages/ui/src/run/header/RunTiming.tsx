import { parseTimestamp, type Run } from 'cloudsquid-react'
import { ElapsedTime } from '../../controls/time/ElapsedTime.tsx'
import type { ObservedTimes } from './timelineSteps.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { formatElapsed } from '../../controls/time/formatElapsed.ts'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'

/**
 * Says how long a run has waited, works or took, from what was seen: a duration needs both of its ends, and where
 * this browser came late it says since when instead; and of one that works how long others took. What is not known is left
 * out.
 */
export function RunTiming({ run, observed }: { run: Run | undefined; observed: ObservedTimes }) {
  const { header } = useLabels()
  const { locale } = useUiEnvironment()
  const since = parseTimestamp(run?.created_at) ?? observed.firstSeenAt
  const { startedAt, finishedAt, usualMs = 0 } = observed
  // Nobody knows better than about.
  const stepMs = usualMs < 60_000 ? 1_000 : 10_000
  const roundMs = Math.round(usualMs / stepMs) * stepMs
  const usually = roundMs > 0 && ` · ${header.usually(formatElapsed(roundMs, locale))}`
  switch (run?.status) {
    case undefined:
      return null
    case 'pending':
    case 'unknown':
      return since ? timing(header.waiting, <ElapsedTime from={since} />) : null
    case 'running':
      if (startedAt) return timing(header.running, <ElapsedTime from={startedAt} />, usually)
      return since ? timing(header.sinceCreated, <ElapsedTime from={since} />, usually) : null
    case 'done':
    case 'error':
      return startedAt && finishedAt
        ? timing(header.tookAbout, <ElapsedTime from={startedAt} to={finishedAt} />)
        : null
  }
}

const timing = (word: string, time: React.ReactElement, more?: React.ReactNode) => (
  <span>
    {word} {time}
    {more}
  </span>
)
