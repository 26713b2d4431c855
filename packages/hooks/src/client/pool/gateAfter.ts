import { RunHttpError, RunNetworkError, RunTimeoutError } from '../errors.ts'
import { hangsAfterMs } from './pickNext.ts'

/** Whether requests fail whichever run they are for. While they do, one at a time asks for all of them. */
export interface Gate {
  /** For which run the first of them in a row failed. */
  key?: string
  /** Whether one of them was for a run that had not failed the last time. */
  isNew?: boolean
  /** How many have failed in a row, and with how many it closes. */
  row: number
  needed: number
  /** Since when it is closed. */
  since: number
  /** When the next one may ask; 0 while all may. */
  probeAt: number
  /** When it may at the soonest, also for somebody who comes back. */
  soonestAt: number
}

interface Ended {
  key: string
  error?: unknown
  now: number
}

export const openGate: Gate = { row: 0, needed: 2, since: 0, probeAt: 0, soonestAt: 0 }

const soonestMs = 2_000
const slowestMs = 30_000
const mostNeeded = 16

/**
 * The gate after an answer or a failure. It closes when requests for two runs fail in a row, one of which had not failed the
 * last time, so that runs which fail by themselves, one or many, keep no other waiting; any answer opens it, also one that
 * refuses. Asks every two seconds at first, and less often the longer it goes on. Where one is answered so soon that requests
 * fail by chance, whichever they are, as where one of several servers is down, it takes twice as many the next time.
 *
 * @param failing - The runs whose last request failed; kept here.
 */
export function gateAfter(gate: Gate, failing: Set<string>, { key, error, now }: Ended): Gate {
  const { key: first = key, row, needed, probeAt } = gate
  const status = error instanceof RunHttpError ? error.status : 0
  if (error === undefined || (status > 0 && status < 500 && status !== 429)) {
    failing.delete(key)
    if (row === 0) return gate
    const isByChance = probeAt > 0 && now - gate.since < slowestMs
    return { ...openGate, needed: isByChance ? Math.min(needed * 2, mostNeeded) : needed }
  }
  const isOut = status >= 500 || error instanceof RunNetworkError || error instanceof RunTimeoutError
  // One that was given up tells nothing; what says how long to wait holds all requests by itself.
  if (!isOut || (error as RunHttpError).retryAfterMs !== undefined)
    return { ...gate, probeAt: Math.min(probeAt, now + soonestMs) }
  const isNew = gate.isNew || !failing.has(key)
  // Those of runs that nobody asks for any more would stay for ever.
  if (failing.size > 1_000) failing.clear()
  failing.add(key)
  if (probeAt === 0 && (row + 1 < needed || first === key || !isNew))
    return { ...gate, key: first, isNew, row: row + 1 }
  const since = probeAt === 0 ? now : gate.since
  const waitMs = Math.min(Math.max(soonestMs, (now - since) / 20), slowestMs)
  return { ...gate, since, probeAt: now + waitMs, soonestAt: now + soonestMs }
}

/** The gate while one asks: the others wait for its answer, unless it hangs. */
export function gateDuring(gate: Gate, now: number): Gate {
  if (gate.probeAt === 0) return gate
  // Where nobody has asked for long, how long it went on by then says nothing any more.
  const since = now - gate.probeAt > slowestMs ? now : gate.since
  return { ...gate, since, probeAt: now + hangsAfterMs, soonestAt: now + soonestMs }
}
