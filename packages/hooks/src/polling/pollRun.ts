import { orUnsaid, RunError } from '../client/errors.ts'
import { nextStamp, type ReadOptions, type RunClient } from '../client/RunClient.ts'
import { isFinal } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { isRecoverable, recordAnswer, recordFailure, type RunWatch, sinceMs } from './watch.ts'

/** How long a request may wait for the budget when the deadline is near or over: `refresh` asks after it too. */
const leastWaitMs = 10_000

export interface Poll extends Pick<ReadOptions, 'signal' | 'isVisible' | 'onTurn' | 'onNews'> {
  /** The watch as it is at this moment: a review may be given while the request is under way. */
  latest: () => RunWatch
  /** Milliseconds for which each who watches does so on. */
  leftMs: number[]
  /** Whether the answer may come as late as something changes: nobody asked for it by hand, and the tab is looked at. */
  isPatient: boolean
}

/** What is older than polls are apart is looked at anew at once: the device may have slept, or been without a network. */
const freshMs = 6_000
/** Whoever has waited waits on. */
const soonMs = 250
/** What comes sooner has not waited, and may come so each time: where two servers tell different things, or one always something else. */
const waitedMs = 1_000

/**
 * Asks for a run once: the one step of all watching, in hooks and without them. Gives what makes of a watch the one after
 * it, to be called on the watch of that moment: a review may be settled by the same answer.
 *
 * @throws what ends the watching; failures that pass are in the watch.
 */
export async function pollRun(
  client: RunClient,
  ref: RunRef,
  poll: Poll,
): Promise<(watch: RunWatch) => RunWatch> {
  const stamp = nextStamp()
  const { latest, signal, isVisible, onTurn, onNews, leftMs, isPatient } = poll
  const { pollCount, failureCount, offer, endedAt, endedAtMs } = latest()
  const isLong = isPatient && offer && sinceMs(endedAt, endedAtMs) < freshMs
  let sentAtMs: number | undefined
  try {
    const answer = await client.getRun(ref, {
      signal,
      isVisible,
      // A review that was given here may be newer than what another tab has asked for (F17).
      onNews: latest().held ? undefined : onNews,
      onTurn(turn, isLong) {
        if (turn === 'sent') sentAtMs = performance.now()
        onTurn?.(turn, isLong)
      },
      known: latest().run,
      // Nobody's deadline passes meanwhile.
      offer: isLong
        ? { ...offer, seconds: Math.min(offer.seconds, ...leftMs.map((ms) => ms / 1_000)) }
        : undefined,
      // A run whose first requests failed: asked before, so it does not go before all others each time.
      isFirst: pollCount + failureCount === 0,
      waitMs: leftMs.length > 0 ? Math.max(...leftMs, leastWaitMs) : undefined,
    })
    const paceMs = client.pace?.see(ref, isFinal(answer.run), answer.wasLong)
    // The first that may wait often finds a run that has begun meanwhile, and may be short.
    const hasWaited = pollCount < 2 || !(performance.now() - sentAtMs! < waitedMs)
    const learnedMs = answer.wasLong && hasWaited ? soonMs : paceMs
    return (watch) => ({
      // First: engines make a hidden class of its own for each object that adds to what it is spread from.
      learnedMs,
      ...recordAnswer(watch, answer.stamp ? answer : { ...answer, stamp }, Date.now()),
    })
  } catch (error) {
    const before = latest()
    // A client of the app's own, without a budget, does not tell when it sends.
    if (!client.budget) sentAtMs ??= performance.now()
    // The grace for a run that is not there yet counts from its first request, not from when that was queued.
    const { askedAtMs = sentAtMs } = before
    if (error instanceof RunError && isRecoverable(error, { ...before, askedAtMs }))
      return (watch) => {
        const after = recordFailure({ ...watch, askedAtMs }, error, Date.now())
        // Given up in the queue, or refused as a 429 of another run holds all: that is no wish for this run.
        if (sentAtMs === undefined) delete after.pollAfterMs
        return after
      }
    throw orUnsaid(error)
  }
}
