import type { RunRef } from 'cloudsquid-react'

/** What is counted of a run. Times are in milliseconds since 1970; one that nobody saw is absent, and counts nowhere. */
export interface CountedRun extends RunRef {
  title: string
  /** When it was put on the list. */
  addedAtMs: number
  startedAtMs?: number | undefined
  finishedAtMs?: number | undefined
  reviewedAtMs?: number | undefined
  outcome: Outcome
  /** JSON pointers of the values that a reviewer corrected. */
  corrected: readonly string[]
  /** JSON pointers of the values that were expected and did not come. */
  missing: readonly string[]
}

/** What has become of a run, in the order in which it is shown. */
export const outcomes = ['approved', 'rejected', 'awaiting', 'failed', 'running'] as const
export type Outcome = (typeof outcomes)[number]

/** The runs of the last days, of one table or of all. Days are counted back from now, each of 24 hours. */
export function chooseRuns(
  runs: readonly CountedRun[],
  { days, tableId, nowMs }: { days: number | undefined; tableId: string | undefined; nowMs: number },
): readonly CountedRun[] {
  const fromMs = days === undefined ? 0 : nowMs - days * 86_400_000
  return runs.filter((run) => run.addedAtMs >= fromMs && (tableId === undefined || run.tableId === tableId))
}
