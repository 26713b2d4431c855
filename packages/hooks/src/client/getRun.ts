import type { RunRef } from '../contract/RunRef.ts'
import type { ReadOptions, RunAnswer, RunClient } from './RunClient.ts'

/**
 * Reads a run once: `GET …/run/{run_id}`.
 *
 * @throws RunError; what kind tells whether asking again may help (`class`).
 */
export function getRun(client: RunClient, ref: RunRef, options: ReadOptions = {}): Promise<RunAnswer> {
  return client.getRun(ref, options)
}
