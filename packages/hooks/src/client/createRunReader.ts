import { endpoints } from '../contract/endpoints.ts'
import { parseRun } from '../contract/parseRun.ts'
import { checkRef } from './checkRef.ts'
import { createRequestPool, type PoolLimits } from './createRequestPool.ts'
import { RunContractError, RunHttpError, RunTimeoutError } from './errors.ts'
import { nextTurn } from './nextTurn.ts'
import type { RunAnswer, RunClient } from './RunClient.ts'

const subject = 'Reading the run'

/** How long a reading waits for the budget, unless it is told; many a server asks for a minute. */
const usualWaitMs = 90_000

/** The part of a client that reads runs: one request for each run at a time, all within one budget. */
export function createRunReader(
  request: RunClient['request'],
  limits: PoolLimits,
): Required<Pick<RunClient, 'getRun' | 'budget'>> {
  const pool = createRequestPool<RunAnswer>(limits)

  return {
    async getRun(ref, { signal, timeoutMs, isVisible = () => true, isFirst = true, waitMs } = {}) {
      checkRef(ref)
      const path = endpoints.run(ref)
      const heldMs = pool.heldForMs()
      // To ask any sooner is no help, and nobody waits for hours who did not say so.
      if (waitMs === undefined && heldMs >= usualWaitMs)
        throw new RunHttpError(subject, { ...(pool.heldBy() as RunHttpError), retryAfterMs: heldMs })
      const limitMs = waitMs ?? usualWaitMs
      const limit = { waitMs: limitMs, error: () => new RunTimeoutError(subject, limitMs) }
      const send = async (signal: AbortSignal) => {
        const turn = nextTurn()
        const { body, pollAfterMs } = await request({ path, subject, signal, timeoutMs })
        const { run, problem } = parseRun(body)
        if (run === undefined) throw new RunContractError(subject, problem)
        return { run, pollAfterMs, turn }
      }
      return pool.run({ key: path, isVisible, isFirst, signal, send, limit })
    },
    budget: { isQueued: (ref) => pool.isQueued(endpoints.run(ref)), heldForMs: pool.heldForMs },
  }
}
