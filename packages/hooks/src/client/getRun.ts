import { endpoints } from '../contract/endpoints.ts'
import { parseRun } from '../contract/parseRun.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { checkRef } from './checkRef.ts'
import { RunContractError } from './errors.ts'
import type { RunClient } from './RunClient.ts'

/** Options that every endpoint function takes. */
export interface RequestOptions {
  /** Ends the request; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** Milliseconds for one complete answer, in place of the client's. */
  timeoutMs?: number | undefined
}

/** A run as one poll saw it, with the server's wish for the next. */
export interface RunAnswer {
  run: Run
  /** How long the server asks to wait before the next poll (F4). */
  pollAfterMs?: number | undefined
}

/**
 * Reads a run once: `GET …/run/{run_id}`.
 *
 * @throws RunError; what kind tells whether asking again may help (`class`).
 */
export async function getRun(
  client: RunClient,
  ref: RunRef,
  options: RequestOptions = {},
): Promise<RunAnswer> {
  const subject = 'Reading the run'
  checkRef(ref)
  const { body, pollAfterMs } = await client.request({ path: endpoints.run(ref), subject, ...options })
  const { run, problem } = parseRun(body)
  if (run === undefined) throw new RunContractError(subject, problem)
  return { run, pollAfterMs }
}
