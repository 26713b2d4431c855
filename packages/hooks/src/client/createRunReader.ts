import { runPath } from '../contract/endpoints.ts'
import { parseRun } from '../contract/parseRun.ts'
import type { Run } from '../contract/Run.ts'
import { checkRef } from './checkRef.ts'
import { RunContractError, RunHttpError, RunTimeoutError } from './errors.ts'
import { guard } from './guard.ts'
import { createRequestPool } from './pool/requestPool.ts'
import { takePlace } from './takePlace.ts'
import { nextStamp, type PoolLimits, positive, type RunAnswer, type RunClient } from './RunClient.ts'

const subject = 'Reading the run'

/** How long a reading waits for the budget, unless it is told; many a server asks for a minute. */
const usualWaitMs = 90_000

/** For how long nothing waits, at first, where something on the way does not let it. */
const firstOffMs = 60_000

const runs = new WeakMap<object, Run>()

function readBody(body: unknown): Run {
  const known = runs.get(body as object)
  if (known) return known
  const { run, problem } = parseRun(body)
  if (run === undefined) throw new RunContractError(subject, problem)
  runs.set(run.raw, run)
  return run
}

/** The part of a client that reads runs: one request for each run at a time, all within one budget. */
export function createRunReader(
  request: RunClient['request'],
  limits: PoolLimits & { timeoutMs: number },
): Required<Pick<RunClient, 'getRun' | 'parseRun' | 'budget'>> {
  const pool = createRequestPool<RunAnswer>(limits)
  /** Until when nothing waits, and for how long from the next time on that it is not let. */
  let offUntil = 0
  let offMs = firstOffMs

  return {
    async getRun(ref, options = {}) {
      const { timeoutMs, waitMs, known, offer, isVisible = () => true, isFirst = true } = options
      // JavaScript: nothing else that is passed in takes the place of what is meant here.
      const { signal: ended, isFresh, onTurn } = options
      checkRef(ref)
      const path = runPath(ref)
      const heldMs = pool.heldForMs()
      // To ask any sooner is no help, and nobody waits for hours who did not say so.
      if (waitMs === undefined && heldMs >= usualWaitMs)
        throw new RunHttpError(subject, { ...(pool.heldBy() as RunHttpError), retryAfterMs: heldMs })
      const limitMs = positive(timeoutMs, limits.timeoutMs)
      // Without an offer it is no number, above nothing.
      const seconds = Math.floor(Math.min(offer?.seconds as number, 25, limitMs / 1_000 - 5))
      // Less is no gain on asking every few seconds; and others are to have places too.
      const mayWait =
        seconds > 4 && performance.now() > offUntil && guard(isVisible, true) && !(limits.maxInFlight! < 3)
      const give = mayWait ? await takePlace() : undefined
      try {
        return await pool.run({
          key: path,
          isVisible,
          isFirst,
          isFresh,
          onTurn,
          signal: ended,
          isPatient: !!give,
          waitMs: positive(waitMs, usualWaitMs),
          timeoutMs: limitMs,
          late: (afterMs) => new RunTimeoutError(subject, afterMs),
          send: async (signal, isLong) => {
            const stamp = nextStamp()
            const sentAt = performance.now()
            // Whether it was let wait: not if it is cut off on its way, or has nothing new too early.
            let isLet = false
            try {
              const { body, ...answer } = await request({
                path,
                subject,
                signal,
                known: known?.raw,
                // The pool counts the time, for each caller its own.
                timeoutMs: isLong ? (seconds + 4) * 1_000 : Number.POSITIVE_INFINITY,
                wait: isLong && { ...offer!, seconds },
              })
              const isWhole = performance.now() - sentAt > (seconds - 1) * 1_000
              isLet = isWhole || body !== known?.raw
              if (isWhole) offMs = firstOffMs
              return { run: readBody(body), stamp, wasLong: isLet && isLong, ...answer }
            } finally {
              if (!isLet && isLong && !signal.aborted) {
                offUntil = performance.now() + offMs
                offMs *= 2
              }
            }
          },
        })
      } finally {
        give?.()
      }
    },
    parseRun: readBody,
    budget: {
      isQueued: (ref) => !!ref && pool.isQueued(runPath(ref)),
      heldForMs: pool.heldForMs,
      wake: pool.wake,
    },
  }
}
