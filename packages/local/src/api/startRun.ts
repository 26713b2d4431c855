import { findTable, readId } from './tables.ts'
import type { Store } from '../store/createStore.ts'
import { randomUUID } from 'node:crypto'
import { patiently } from '../store/storeFaults.ts'
import type { LocalContext } from './LocalContext.ts'
import type { RunRecord } from '../store/records.ts'
import { fault } from './faults.ts'

/** Adds a run over a row, and returns its id once it is kept. */
export async function startRun({ store, queue }: LocalContext, rowId: string): Promise<string> {
  const id = randomUUID()
  await patiently(() => store.runs.add({ id, rowId }))
  queue.wake()
  return id
}

/**
 * Runs a row and waits for the end, as the synchronous endpoints do.
 *
 * @throws HTTPException 504 when it takes too long; the run goes on, and the sentence names it.
 */
export async function runToEnd(context: LocalContext, rowId: string): Promise<RunRecord> {
  const runId = await startRun(context, rowId)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, context.syncTimeoutMs)
  })
  await Promise.race([context.queue.settled(runId), late]).finally(() => clearTimeout(timer))
  const run = context.store.runs.find(runId)
  if (run?.status === 'done' || run?.status === 'error') return run
  throw fault(504, `Reading takes longer than a synchronous call waits. It goes on: follow the run ${runId}.`)
}

/** Finds the run that a path names; one of another table is as unknown as one that never was. */
export function findRun(store: Store, params: { project: string; table: string; run: string }): RunRecord {
  const table = findTable(params)
  const run = store.runs.find(readId(params.run, 'run id'))
  if (run === undefined || store.rows.find(run.rowId)?.tableId !== table.id)
    throw fault(404, `There is no such run in the table ${table.name}.`)
  return run
}
