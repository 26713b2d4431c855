import type { RunClient } from '../../client/RunClient.ts'
import { isJsonObject } from '../../contract/JsonValue.ts'
import { showReview } from '../../polling/heldReview.ts'
import { recordAnswer, type RunWatch, sinceMs, startWatch } from '../../polling/watch.ts'
import { runIn, type RunQuery, type RunSnapshot, toSnapshot } from './runSnapshot.ts'
import { watcherOf } from './watcher.ts'

/** What is known of each run, and by which client it is read. */
export const known: WeakMap<RunQuery, { watch: RunWatch; client: RunClient }> = new WeakMap()
/** Snapshots that others have put into the cache and that were read here, and for which run of which cache. */
const theirs = new WeakMap<object, RunQuery>()

/** For which run of which cache a snapshot is. One that was made here says so itself: a map of all would grow with each poll. */
const queryOf = (snapshot: RunSnapshot): RunQuery | undefined =>
  theirs.get(snapshot) ?? (snapshot as { query?: RunQuery } | null)?.query

/** What is known of a run; what others have put into the cache meanwhile is read first. */
export function watchOf(query: RunQuery, client: RunClient): RunWatch {
  const before = known.get(query)?.watch
  const { data } = query.state
  if (before && (data === undefined || queryOf(data) === query)) return before
  const run = runIn(data, client)
  // setQueryData with something that is no snapshot takes nothing away.
  const kept = before ?? startWatch()
  const { checkedAt, previousCheckedAt, pollAfterMs } = data ?? {}
  const read = run && recordAnswer(kept, { run, pollAfterMs }, checkedAt ?? 0)
  const watch = read
    ? {
        ...read,
        checkedAt,
        previousCheckedAt,
        pollCount: kept.pollCount,
        // An older answer that is put back does not hurry the next poll, nor does one that says nothing of it (F4).
        endedAt: Math.max(read.endedAt, kept.endedAt),
        endedAtMs: Math.max(read.endedAtMs, kept.endedAtMs),
        pollAfterMs:
          (read.endedAt < kept.endedAt ? undefined : pollAfterMs) ??
          (kept.pollAfterMs && kept.pollAfterMs - Math.max(read.endedAt - kept.endedAt, 0)),
      }
    : kept
  if (isJsonObject(data)) theirs.set(data, query)
  known.set(query, { watch, client })
  return watch
}

/** What is known of the run that a snapshot holds, if it is one of this page. */
export function watchBehind(snapshot: RunSnapshot): RunWatch | undefined {
  const query = queryOf(snapshot)
  return query && known.get(query)?.watch
}

/** How old an answer may be before it is said to be unchecked when a watch begins: as old as polls let it become. */
const freshMs = 5_000

/** Tells whether what is shown of a run is old, and nobody is watching who has seen it checked. */
export function isUnchecked(query: RunQuery): boolean {
  const watch = known.get(query)?.watch
  const checkedAt = (watch ?? query.state.data)?.checkedAt
  const isWatched = query.observers.some((observer) => {
    const { since, isUnchecked } = watcherOf(observer)
    return since !== undefined && !isUnchecked
  })
  return !isWatched && checkedAt !== undefined && sinceMs(checkedAt, watch?.checkedAtMs) > freshMs
}

/** Adds to what is known of a run, if anything is. */
export function note(query: RunQuery, news: Partial<RunWatch>): void {
  const entry = known.get(query)
  if (entry) entry.watch = { ...entry.watch, ...news }
}

/** Keeps what is known of a run, and gives what the cache is to hold of it. */
export function keep(query: RunQuery, client: RunClient, watch: RunWatch): RunSnapshot {
  const snapshot = toSnapshot(watch, query)
  known.set(query, { watch, client })
  return snapshot
}

/** Changes what is known of a run other than by a poll, and shows it. */
export function changeWatch(query: RunQuery, client: RunClient, change: (watch: RunWatch) => RunWatch): void {
  const watch = change(watchOf(query, client))
  const data = keep(query, client, watch)
  // A review may be given before the run was ever read, and then there is nothing to show.
  if (watch.run) query.setState({ data })
}

/**
 * A run that was removed or reset is read anew. What stays of it is when its last poll came to an end, and a review that is
 * on its way, which is shown again.
 */
export function startAgain(query: RunQuery, next: RunQuery): void {
  const before = known.get(query)
  if (!before) return
  known.delete(query)
  const { client, watch } = before
  const { held, endedAt, endedAtMs } = watch
  // Restored in one go: the cache may have the run again already. Where nobody watches but a loader that gives up, it is
  // read when somebody comes.
  const isWatched = next.observers.some((one) => !watcherOf(one).isLoader)
  if (isWatched && !watchOf(next, client).run) note(next, { endedAt, endedAtMs })
  if (!held) return
  const fresh = known.get(next)?.watch ?? startWatch()
  const theirs = fresh.run ? fresh.run.review : held.theirs
  known.set(next, { client, watch: { ...showReview(fresh, held.mine), held: { ...held, theirs } } })
}
