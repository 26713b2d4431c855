import { RunHttpError, RunNetworkError, RunTimeoutError } from '../errors.ts'
import { hangsAfterMs } from './pickNext.ts'

/** Whether requests fail whichever run they are for. While they do, one at a time asks for all of them. */
export interface Gate {
  /** For which run the first of them in a row failed. */
  key?: string
  /** Since when it is closed. */
  since: number
  /** When the next one may ask; 0 while all may. */
  probeAt: number
}

export const openGate: Gate = { since: 0, probeAt: 0 }

const soonestMs = 2_000
const slowestMs = 30_000

/**
 * The gate after an answer or a failure. It closes when requests for two runs fail in a row, so that a run that fails alone
 * keeps no other waiting; any answer opens it, also one that refuses. Asks every two seconds at first, and less often the
 * longer it goes on.
 */
export function gateAfter(gate: Gate, ended: { key: string; error?: unknown; now: number }): Gate {
  const { key, error, now } = ended
  const status = error instanceof RunHttpError ? error.status : 0
  if (error === undefined || (status > 0 && status < 500 && status !== 429)) return openGate
  const isOut = status >= 500 || error instanceof RunNetworkError || error instanceof RunTimeoutError
  // One that was given up tells nothing; what says how long to wait holds all requests by itself.
  if (!isOut || (error as RunHttpError).retryAfterMs !== undefined)
    return { ...gate, probeAt: Math.min(gate.probeAt, now + soonestMs) }
  const { probeAt } = gate
  if (gate.key === undefined) return { key, since: now, probeAt: 0 }
  if (gate.key === key && probeAt === 0) return gate
  const since = probeAt === 0 ? now : gate.since
  const waitMs = Math.min(Math.max(soonestMs, (now - since) / 20), slowestMs)
  return { ...gate, since, probeAt: now + waitMs }
}

/** The gate while one asks: the others wait for its answer, unless it hangs. */
export function gateDuring(gate: Gate, now: number): Gate {
  if (gate.probeAt === 0) return gate
  // Where nobody has asked for long, how long it went on by then says nothing any more.
  const since = now - gate.probeAt > slowestMs ? now : gate.since
  return { ...gate, since, probeAt: now + hangsAfterMs }
}
