import type { CountedRun } from './CountedRun.ts'
import { bucketSpans, measureSpans, runLimits, type SpanBucket, type SpanMeasure, waitLimits } from './measureSpans.ts'

export interface RunTimes extends SpanMeasure {
  buckets: SpanBucket[]
  tables: ({ tableId: string; projectName: string } & SpanMeasure)[]
}

/** How long runs took, as far as both ends were seen. */
export function countRunTimes(runs: readonly CountedRun[]): RunTimes {
  const timed = runs.flatMap((run) => {
    const spanMs = spanOf(run.startedAtMs, run.finishedAtMs)
    return spanMs === undefined ? [] : [{ run, spanMs }]
  })
  const byTable = Map.groupBy(timed, ({ run }) => JSON.stringify([run.projectName, run.tableId]))
  const spans = timed.map(({ spanMs }) => spanMs)
  return {
    ...measureSpans(spans),
    buckets: bucketSpans(spans, runLimits),
    tables: [...byTable.values()].flatMap((of) =>
      of.slice(0, 1).map(({ run: { projectName, tableId } }) => ({
        projectName,
        tableId,
        ...measureSpans(of.map(({ spanMs }) => spanMs)),
      })),
    ),
  }
}

export interface ReviewTimes extends SpanMeasure {
  /** From the end of a run to its review. */
  decided: SpanBucket[]
  /** From the end of a run until now, where nobody has reviewed it. */
  waiting: SpanBucket[]
  waitingCount: number
}

/** How long runs waited for their review, and how many wait and since when. */
export function countReviewTimes(runs: readonly CountedRun[], nowMs: number): ReviewTimes {
  const decided = runs.flatMap(
    ({ finishedAtMs, reviewedAtMs }) => spanOf(finishedAtMs, reviewedAtMs) ?? [],
  )
  const waits = runs
    .filter(({ outcome }) => outcome === 'awaiting')
    .map(({ finishedAtMs, addedAtMs }) => Math.max(nowMs - (finishedAtMs ?? addedAtMs), 0))
  return {
    ...measureSpans(decided),
    decided: bucketSpans(decided, waitLimits),
    waiting: bucketSpans(waits, waitLimits),
    waitingCount: waits.length,
  }
}

/** A clock that was set back between the two makes no span. */
function spanOf(fromMs: number | undefined, toMs: number | undefined): number | undefined {
  return fromMs === undefined || toMs === undefined || toMs < fromMs ? undefined : toMs - fromMs
}
