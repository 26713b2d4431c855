import type { UseRunOptions } from 'cloudsquid-react'
import { useState } from 'react'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import type { ObservedTimes } from '../header/timelineSteps.ts'

/** Notes when a run was first seen, and when it was seen to start and to end: the API says neither. */
export function useObservedTimes(): [ObservedTimes, NonNullable<UseRunOptions['onStatusChange']>] {
  const { now } = useUiEnvironment()
  const [times, setTimes] = useState<ObservedTimes>({})
  return [
    times,
    ({ status }) => {
      const at = new Date(now())
      if (status === 'running') setTimes((last) => ({ ...last, startedAt: at }))
      if (status === 'done' || status === 'error') setTimes((last) => ({ ...last, finishedAt: at }))
    },
  ]
}
