import type { CountedRun } from './CountedRun.ts'
import {
  bucketSpans,
  measureSpans,
  runLimits,
  type SpanBucket,
  type SpanMeasure,
  waitLimits,
} from './measureSpans.ts'

type TableRef = Pick<CountedRun, 'projectName' | 'tableId'>

export interface RunTimes extends SpanMeasure {
  buckets: SpanBucket[]
  /** The same for each table, over the same limits. */
  tables: (TableRef & SpanMeasure & { buckets: SpanBucket[] })[]
}

/** How long runs took, as far as both ends were seen. */
export function countRunTimes(runs: readonly CountedRun[]): RunTimes {
  const timed = runs.flatMap((run) => {
    const spanMs = spanOf(run.startedAtMs, run.finishedAtMs)
    return spanMs === undefined ? [] : [{ run, spanMs }]
  })
  const tables = new Map<string, { of: TableRef; spans: number[] }>()
  for (const { run, spanMs } of timed) {
    const { projectName, tableId } = run
    const key = JSON.stringify([projectName, tableId])
    const table = tables.get(key) ?? { of: { projectName, tableId }, spans: [] }
    table.spans.push(spanMs)
    tables.set(key, table)
  }
  const spans = timed.map(({ spanMs }) => spanMs)
  return {
    ...measureSpans(spans),
    buckets: bucketSpans(spans, runLimits),
    tables: [...tables.values()].map((table) => ({
      ...table.of,
      ...measureSpans(table.spans),
      buckets: bucketSpans(table.spans, runLimits),
    })),
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
  const decided = runs.flatMap(({ finishedAtMs, reviewedAtMs }) => spanOf(finishedAtMs, reviewedAtMs) ?? [])
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
