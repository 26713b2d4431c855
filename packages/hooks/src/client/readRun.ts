import { endpoints } from '../contract/endpoints.ts'
import { parseRun } from '../contract/parseRun.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { checkRef } from './checkRef.ts'
import { RunContractError } from './errors.ts'
import type { RequestOptions, RunAnswer, RunClient } from './RunClient.ts'

/** Requests a run and reads the answer, which a client does as its `getRun`. */
export async function readRun(
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
