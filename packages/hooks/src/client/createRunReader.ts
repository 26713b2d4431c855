import { runPath } from '../contract/endpoints.ts'
import { parseRun } from '../contract/parseRun.ts'
import type { Run } from '../contract/Run.ts'
import { checkRef } from './checkRef.ts'
import { RunContractError, RunHttpError, RunTimeoutError } from './errors.ts'
import { createRequestPool } from './pool/requestPool.ts'
import { nextStamp, type PoolLimits, positive, type RunAnswer, type RunClient } from './RunClient.ts'

const subject = 'Reading the run'

/** How long a reading waits for the budget, unless it is told; many a server asks for a minute. */
const usualWaitMs = 90_000

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

  return {
    async getRun(ref, { timeoutMs, waitMs, known, isVisible = () => true, isFirst = true, ...options } = {}) {
      checkRef(ref)
      const path = runPath(ref)
      const heldMs = pool.heldForMs()
      // To ask any sooner is no help, and nobody waits for hours who did not say so.
      if (waitMs === undefined && heldMs >= usualWaitMs)
        throw new RunHttpError(subject, { ...(pool.heldBy() as RunHttpError), retryAfterMs: heldMs })
      return pool.run({
        ...options,
        key: path,
        isVisible,
        isFirst,
        waitMs: positive(waitMs, usualWaitMs),
        timeoutMs: positive(timeoutMs, limits.timeoutMs),
        late: (afterMs) => new RunTimeoutError(subject, afterMs),
        send: async (signal) => {
          const stamp = nextStamp()
          // The pool counts the time, for each caller its own.
          const timeoutMs = Number.POSITIVE_INFINITY
          const answer = await request({ path, subject, signal, timeoutMs, known: known?.raw })
          return { run: readBody(answer.body), pollAfterMs: answer.pollAfterMs, stamp }
        },
      })
    },
    parseRun: readBody,
    budget: { isQueued: (ref) => pool.isQueued(runPath(ref)), heldForMs: pool.heldForMs },
  }
}
