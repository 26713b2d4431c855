/** How many spans there are, and how long they are: half of them at most `medianMs`, nine of ten at most `ninetyMs`. */
export interface SpanMeasure {
  count: number
  medianMs: number | undefined
  ninetyMs: number | undefined
}

/** Measures spans in milliseconds. Both figures are spans that occurred, and none in between. */
export function measureSpans(spans: readonly number[]): SpanMeasure {
  const sorted = spans.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]
  return { count: sorted.length, medianMs: at(0.5), ninetyMs: at(0.9) }
}

export interface SpanBucket {
  /** From and including; the last bucket has no end. */
  fromMs: number
  toMs: number | undefined
  count: number
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** The limits of what a run takes, and of what waits for a human. */
export const runLimits = [second, 2 * second, 5 * second, 10 * second, 30 * second, minute, 5 * minute, hour]
export const waitLimits = [minute, 5 * minute, 15 * minute, hour, 4 * hour, day, 3 * day, 7 * day]

/** Counts spans between limits. */
export function bucketSpans(spans: readonly number[], limits: readonly number[]): SpanBucket[] {
  const buckets = [0, ...limits].map((fromMs, index) => ({ fromMs, toMs: limits[index], count: 0 }))
  for (const span of spans) {
    const bucket = buckets.findLast(({ fromMs }) => span >= fromMs)
    if (bucket) bucket.count += 1
  }
  return buckets
}
