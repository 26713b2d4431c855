import { createFileStore, type FileStore } from './createFileStore.ts'
import { createRowStore, type RowStore } from './createRowStore.ts'
import { createRunStore, type RunStore } from './createRunStore.ts'
import { openDatabase } from './openDatabase.ts'

/** What the local Cloudsquid keeps: documents, rows, runs and their reviews. */
export interface Store {
  files: FileStore
  rows: RowStore
  runs: RunStore
  close(): void
}

/**
 * Opens the data folder and makes it whole again after a crash: what was left `running` waits once more, and files
 * that no row knows go.
 *
 * @throws StoreError if the folder cannot be used.
 */
export function createStore(dataFolder: string): Store {
  const database = openDatabase(dataFolder)
  const rows = createRowStore(database)
  const runs = createRunStore(database)
  const files = createFileStore(dataFolder)
  runs.requeueInterrupted()
  files.sweep((name) => rows.has(name))
  return { files, rows, runs, close: () => void database.close() }
}
