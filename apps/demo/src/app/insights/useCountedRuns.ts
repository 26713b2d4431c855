import { type FollowedRun, runTitle, runListLabels, useLabels } from 'cloudsquid-react-ui'
import { useFollowedRuns } from '../runs/useFollowedRuns.ts'
import type { CountedRun, Outcome } from './CountedRun.ts'

/** The followed runs as they are counted, and whether all of them have been read by now. */
export function useCountedRuns(): { runs: readonly CountedRun[]; isWhole: boolean } {
  const { value, isWhole } = useFollowedRuns()
  const words = useLabels(runListLabels).runList
  return {
    isWhole,
    runs: value.runs.map((run) => ({
      projectName: run.projectName,
      tableId: run.tableId,
      runId: run.runId,
      title: runTitle(run, words),
      addedAtMs: run.addedAtMs,
      startedAtMs: run.startedAtMs,
      finishedAtMs: run.finishedAtMs,
      reviewedAtMs: run.reviewedAtMs,
      outcome: outcomeOf(run),
      corrected: run.summary?.corrected ?? [],
      missing: run.summary?.missing ?? [],
    })),
  }
}

function outcomeOf({ status, review }: FollowedRun): Outcome {
  if (status === 'error') return 'failed'
  if (status !== 'done') return 'running'
  return review ?? 'awaiting'
}
