import { mkdirSync } from 'node:fs'
import { createFileStore, type FileStore } from './createFileStore.ts'
import { createRowStore, type RowStore } from './createRowStore.ts'
import { createRunStore, type RunStore } from './createRunStore.ts'
import { holdFolder } from './holdFolder.ts'
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
 * @throws StoreError if the folder is in use or was written by a newer version.
 */
export function createStore(dataFolder: string): Store {
  mkdirSync(dataFolder, { recursive: true })
  const release = holdFolder(dataFolder)
  try {
    const database = openDatabase(dataFolder)
    const rows = createRowStore(database)
    const runs = createRunStore(database)
    const files = createFileStore(dataFolder)
    runs.requeueInterrupted()
    files.sweep((name) => rows.has(name))
    const close = () => {
      runs.giveBackRunning()
      database.close()
      release()
    }
    return { files, rows, runs, close }
  } catch (error) {
    release()
    throw error
  }
}
