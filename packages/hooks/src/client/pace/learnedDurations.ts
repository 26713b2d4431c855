/** How long the runs of one table take: how many took about so long, the older ones counting less and less. */
export type Durations = readonly number[]

const bucketCount = 52
const firstMs = 600
/** How far a run reaches into the buckets beside its own. */
const width = 0.13
/** What is counted of each before the first one: nobody knows, so all are as likely. */
const unknown = 0.2 / bucketCount
const keeps = 0.98
/** After a run that took longer or shorter than all others, the others count for less: the pace may have changed. */
const keepsSurprised = 0.7
const surprise = 0.03

export const noDurations: Durations = Array.from({ length: bucketCount }, () => 0)

/** More than all count for together: as each makes the older ones count less, they come to fifty. */
const most = 60

/** Tells whether it is one, of whatever was stored. */
export function isDurations(value: unknown): value is Durations {
  return (
    Array.isArray(value) &&
    value.length === bucketCount &&
    value.every((one) => one >= 0 && Number(one) === one) &&
    countOf(value as number[]) < most
  )
}

/** Which part of the runs of one bucket takes longer than so long: log-logistic, about 0.6 s, 0.7 s ... 70 min. */
function partOf(bucket: number, ms: number): number {
  return 1 / (1 + (ms / (firstMs * 2 ** (bucket / 4))) ** (1 / width))
}

export function countOf(durations: Durations): number {
  return durations.reduce((sum, one) => sum + one, 0)
}

/** Which part of the runs takes longer than so long. */
export function partOver(durations: Durations, ms: number): number {
  let over = 0
  for (const [bucket, count] of durations.entries()) over += (count + unknown) * partOf(bucket, ms)
  return over / (countOf(durations) + unknown * bucketCount)
}

/**
 * Counts one more run, which was not final after `fromMs` and was after `toMs`; `Infinity` if nobody saw it end. Where
 * between the two it ended is what the others make likely (an online EM step over a mixture of the buckets).
 */
export function addDuration(durations: Durations, fromMs: number, toMs: number): Durations {
  const likely = durations.map(
    (count, bucket) => (count + unknown) * (partOf(bucket, fromMs) - partOf(bucket, toMs)),
  )
  const sum = countOf(likely)
  if (!(sum > 0)) return durations
  const isNew = partOver(durations, fromMs / 1.5) - partOver(durations, toMs * 1.5) < surprise
  const kept = isNew ? keepsSurprised : keeps
  return durations.map((count, bucket) => count * kept + likely[bucket]! / sum)
}
