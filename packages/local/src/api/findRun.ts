import type { RunRecord } from '../store/records.ts'
import type { Store } from '../store/createStore.ts'
import { findTable, readId } from './tables.ts'
import { fault } from './fault.ts'

/** Finds the run that a path names; one of another table is as unknown as one that never was. */
export function findRun(store: Store, params: { project: string; table: string; run: string }): RunRecord {
  const table = findTable(params)
  const run = store.runs.find(readId(params.run, 'run id'))
  if (run === undefined || store.rows.find(run.rowId)?.tableId !== table.id)
    throw fault(404, `There is no such run in the table ${table.name}.`)
  return run
}
