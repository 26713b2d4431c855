import { parseRun } from '../contract/parseRun.ts'
import type { Run } from '../contract/Run.ts'
import type { TableRef } from '../contract/RunRef.ts'
import { checkTable } from './checkRef.ts'
import { RunContractError } from './errors.ts'
import type { ClientRequest, RunClient } from './RunClient.ts'

/** The documentation speaks of about 60 s; what is slower than two minutes will not come. */
const syncTimeoutMs = 120_000

/** Posts to a synchronous endpoint and reads the answer as a finished run. */
export async function postForRun(
  client: RunClient,
  table: TableRef,
  request: Omit<ClientRequest, 'path' | 'method'> & { path: (table: TableRef) => string },
): Promise<Run> {
  checkTable(table)
  const path = request.path(table)
  const timeoutMs = request.timeoutMs ?? syncTimeoutMs
  const { body } = await client.request({ ...request, method: 'POST', path, timeoutMs })
  const { run, problem } = parseRun(body, { missingStatus: 'done' })
  if (run === undefined) throw new RunContractError(request.subject, problem)
  return run
}
