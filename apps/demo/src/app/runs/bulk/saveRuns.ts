import type { FollowedRun } from 'cloudsquid-react-ui'
import { runKey } from 'cloudsquid-react-ui'
import { type ExportedRun, exportMany, type ManyExport } from 'cloudsquid-react-ui/controls'
import type { RunStorage } from '../store/createRunStorage.ts'

export interface SavedRuns {
  file: Blob
  /** How many runs are in it: those whose data this browser has seen. */
  count: number
}

/** Read at a time: a few hundred kilobytes, well within a frame. */
const pageSize = 100

/** Makes one file of many runs, from the data that this browser has stored of them. */
export async function saveRuns(
  storage: Pick<RunStorage, 'db'>,
  runs: readonly FollowedRun[],
  kind: ManyExport,
): Promise<SavedRuns> {
  let count = 0
  async function* read(): AsyncIterable<ExportedRun[]> {
    const db = await storage.db()
    count = 0
    if (!db) return
    for (let start = 0; start < runs.length; start += pageSize) {
      const page = runs.slice(start, start + pageSize)
      const { store } = db.transaction('data')
      const data = await Promise.all(page.map((run) => store.get(runKey(run))))
      const known = page.flatMap((run, index) => {
        const of = data[index]
        return of ? [{ about: describe(run), data: of }] : []
      })
      count += known.length
      yield known
    }
  }
  const file = await exportMany(kind, read)
  return { file, count }
}

function describe(run: FollowedRun): Record<string, string> {
  const { projectName, tableId, runId, filename = '', review = '' } = run
  return { project: projectName, table_id: tableId, run_id: runId, file: filename, review }
}
