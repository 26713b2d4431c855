import { RunError } from '../client/errors.ts'
import { nextTurn, type RunClient } from '../client/RunClient.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { isRecoverable, recordAnswer, recordFailure, startSnapshot } from './advanceSnapshot.ts'
import { isExpired, type RunSnapshot, timeLeftMs } from './RunSnapshot.ts'

/** How long a request may wait for the budget when the deadline is near or over: `refresh` asks after it too. */
const leastWaitMs = 10_000

export interface Poll {
  /** The snapshot as it is at this moment: a review may be given while the request is under way. */
  latest: () => RunSnapshot | undefined
  signal?: AbortSignal | undefined
  isVisible?: (() => boolean) | undefined
  deadlineMs?: number | undefined
}

/**
 * Asks for a run once and gives the snapshot after it: the one step of all watching, in hooks and without them (F16).
 *
 * @throws what ends the watching (F6); failures that pass are in the snapshot (F5).
 */
export async function pollRun(client: RunClient, ref: RunRef, poll: Poll): Promise<RunSnapshot> {
  const askedAt = Date.now()
  const turn = nextTurn()
  const latest = () => poll.latest() ?? startSnapshot(askedAt)
  const before = latest()
  const waitMs = timeLeftMs(before, poll.deadlineMs, askedAt)
  if (endUnasked(before, poll.deadlineMs, askedAt)) {
    // A watch that is switched on asks, and then begins its deadline anew, in one commit.
    await Promise.resolve()
    const ended = endUnasked(latest(), poll.deadlineMs, askedAt)
    if (ended) return ended
  }
  try {
    const answer = await client.getRun(ref, {
      signal: poll.signal,
      isVisible: poll.isVisible,
      // One that fails again and again is no news, and must not go before all others each time.
      isFirst: before.pollCount + before.failureCount === 0,
      waitMs: Math.max(waitMs, leastWaitMs),
    })
    return recordAnswer(latest(), { turn, ...answer }, Date.now())
  } catch (error) {
    const isPassing = error instanceof RunError && isRecoverable(error, latest(), Date.now())
    if (isPassing) return recordFailure(latest(), error, Date.now())
    throw error
  }
}

/**
 * The end of a watch whose deadline comes before the time that the server asked for: nothing is asked (F4, F8). Whoever
 * else watches for longer waits on, and a refresh after the end asks.
 */
function endUnasked(
  snapshot: RunSnapshot,
  deadlineMs: number | undefined,
  nowMs: number,
): RunSnapshot | undefined {
  const restMs = (snapshot.pollAfterMs ?? 0) - (nowMs - snapshot.endedAt)
  const isOver = timeLeftMs(snapshot, deadlineMs, nowMs) <= 0 && !isExpired(snapshot, deadlineMs)
  return isOver && restMs > 0 ? { ...snapshot, pollAfterMs: restMs, endedAt: nowMs } : undefined
}
