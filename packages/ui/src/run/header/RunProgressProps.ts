import type { Run, RunRef } from 'cloudsquid-react'
import type { ObservedTimes } from './timelineSteps.ts'

export interface RunProgressProps {
  run: Run | undefined
  runRef: RunRef
  observed: ObservedTimes
}
