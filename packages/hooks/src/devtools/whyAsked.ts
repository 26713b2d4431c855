import type { QueryClient } from '@tanstack/react-query'
import type { ReadOptions, RunClient } from '../client/RunClient.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { nextPoll } from '../polling/nextPoll.ts'
import { sinceMs } from '../polling/watch.ts'
import { runKeys, runQueryOf } from '../react/watching/runSnapshot.ts'
import { isOn, paceOf, watcherOf } from '../react/watching/watcher.ts'
import { watchOf } from '../react/watching/watchOf.ts'
import type { PollCause, RecordedPoll } from '../recording/Recording.ts'

export interface Asking {
  client: RunClient
  ref: RunRef
  options: ReadOptions
  /** The poll before it, if there was one. */
  before: RecordedPoll | undefined
  /** Whether the tab or the network came back a moment ago. */
  hasReturned: boolean
}

/** Timers may be early by as much. */
const toleranceMs = 20

/**
 * Tells why a run is asked for at this moment: by what is known of it in the cache where it is followed; without one, as far
 * as its last poll tells.
 */
export function whyAsked(queryClient: QueryClient | undefined, asking: Asking): PollCause {
  const { client, ref, options, before, hasReturned } = asking
  const query = queryClient && runQueryOf(queryClient, runKeys.run(client, ref))
  if (!query) return before ? whyAfter(before) : 'first'
  const watchers = query.observers.map((observer) => watcherOf(observer))
  if (watchers.some(({ refreshes }) => refreshes > 0)) return 'refresh'
  // By hand, and without a word of whether it was asked for before.
  if (options.isFirst ?? !before) return 'first'
  if (hasReturned) return 'return'
  const observer = query.observers.find((one) => isOn(one, query))
  if (!observer) return 'asked'
  const watcher = watcherOf(observer)
  const watch = watchOf(query, client)
  try {
    const { afterMs, reason } = nextPoll(watch, ref.runId, paceOf(watcher.wishes(), watcher))
    const isDue = afterMs !== false && sinceMs(watch.endedAt, watch.endedAtMs) >= afterMs - toleranceMs
    return isDue && reason !== 'final' && reason !== 'expired' ? reason : 'asked'
  } catch {
    // `intervalMs` threw, which decides nothing.
    return 'asked'
  }
}

function whyAfter({ failure, hintMs }: RecordedPoll): PollCause {
  if (hintMs !== undefined) return 'hint'
  return failure ? 'backoff' : 'schedule'
}
