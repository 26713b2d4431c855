import { mkdirSync } from 'node:fs'
import { createFileStore, type FileStore } from './createFileStore.ts'
import { createRowStore, type RowStore } from './createRowStore.ts'
import { describeOpenFault } from './describeOpenFault.ts'
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
 * @throws StoreError if the folder is in use, was written by a newer version, or cannot be read and written.
 */
export function createStore(dataFolder: string): Store {
  try {
    mkdirSync(dataFolder, { recursive: true })
    const release = holdFolder(dataFolder)
    try {
      return open(dataFolder, release)
    } catch (error) {
      release()
      throw error
    }
  } catch (error) {
    throw describeOpenFault(dataFolder, error)
  }
}

function open(dataFolder: string, release: () => void): Store {
  const database = openDatabase(dataFolder)
  try {
    const rows = createRowStore(database)
    const runs = createRunStore(database)
    const files = createFileStore(dataFolder)
    runs.requeueInterrupted()
    files.sweep((name) => rows.has(name))
    const close = () => {
      try {
        runs.giveBackRunning()
      } catch {
        // A full disk: what was being read is found as `running` at the next start, and waits again then.
      }
      try {
        database.close()
      } finally {
        release()
      }
    }
    return { files, rows, runs, close }
  } catch (error) {
    database.close()
    throw error
  }
}
