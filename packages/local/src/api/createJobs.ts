import type { Job } from '../queue/Job.ts'
import type { Store } from '../store/createStore.ts'
import type { RunRecord } from '../store/records.ts'
import { documentsTableId } from './tables.ts'

/** Says what a reader has to do for a run: read the row's document, or match the row's task. */
export function createJobs(store: Store): (run: RunRecord) => Job {
  return (run) => {
    const row = store.rows.find(run.rowId)
    if (row === undefined) throw new Error('The row of a run is missing.')
    return row.kind === 'document'
      ? { kind: 'read', path: store.files.pathOf(row.id), filename: row.filename, mimetype: row.mimetype }
      : { kind: 'match', input: row.input, extracted: store.runs.listExtracted(documentsTableId) }
  }
}
