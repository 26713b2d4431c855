import { type Run, type RunRef, type UseRunResult, useRunClient } from 'cloudsquid-react'
import {
  type FollowedRun,
  type ObservedTimes,
  type RunFile,
  runKey,
  runTitle,
  runListLabels,
  useLabels,
} from 'cloudsquid-react-ui'
import type { SelectedRunValue } from '../../runs/SelectedRun.tsx'
import { useFollowedRun } from '../../runs/useFollowedRuns.ts'
import { useRunFiles } from './document/useRunFiles.ts'

/** The run of the page: what its answers say, and what this browser knows besides. */
export interface ShownRun {
  ref: RunRef
  key: string
  /** Its file, or a short id. */
  title: string
  /** What it is called in the list and in the browser's tab. */
  name: string
  watch: UseRunResult
  run: Run | undefined
  observed: ObservedTimes
  files: RunFile[]
}

/** Brings together what is known of the run in the address. */
export function useShownRun({ ref, watch }: SelectedRunValue): ShownRun {
  const words = useLabels(runListLabels).runList
  const key = runKey(ref)
  const known = useFollowedRun(key)
  const run = watch.run as Run | undefined
  const files = useRunFiles(ref, { run, known })
  const title = runTitle({ runId: ref.runId, filename: known?.filename }, words)
  const name = runTitle(known ?? { runId: ref.runId }, words)
  const usualMs = useRunClient().pace?.estimate(ref)?.usualMs
  return { ref, key, title, name, watch, run, observed: { ...observedTimes(known), usualMs }, files }
}

function observedTimes(known: FollowedRun | undefined): ObservedTimes {
  const date = (atMs: number | undefined) => (atMs === undefined ? undefined : new Date(atMs))
  return {
    firstSeenAt: date(known?.addedAtMs),
    startedAt: date(known?.startedAtMs),
    finishedAt: date(known?.finishedAtMs),
  }
}
