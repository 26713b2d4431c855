import Database from 'libsql'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createFileStore } from './createFileStore.ts'
import { createRowStore } from './createRowStore.ts'
import { createRunStore } from './createRunStore.ts'
import { openDatabase } from './openDatabase.ts'
import { StoreError, storeFaultKind, type StoreFaultKind } from './storeFaults.ts'

/** What the local Cloudsquid keeps: documents, rows, runs and their reviews. */
export type Store = ReturnType<typeof open>

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

function open(dataFolder: string, release: () => void) {
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

/**
 * Takes a data folder for this process alone, because two queues on one folder would read each document twice.
 *
 * The hold is an open transaction on an empty database of its own: the system ends it when the process ends, however
 * it ends, which no lock file does.
 *
 * @returns what gives the folder back.
 * @throws StoreError if another process holds it.
 */
function holdFolder(dataFolder: string): () => void {
  const lock = new Database(join(dataFolder, 'lock.db'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const isHeld = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
    if (!isHeld) throw error
    throw new StoreError(
      `The data folder ${dataFolder} is in use by another local Cloudsquid. Stop that one, or give this one a folder of its own with CLOUDSQUID_LOCAL_DATA.`,
      { cause: error },
    )
  }
  return () => {
    lock.exec('ROLLBACK')
    lock.close()
  }
}

const elsewhere = 'give this server a folder of its own with CLOUDSQUID_LOCAL_DATA'

const words: Record<StoreFaultKind, string> = {
  busy: `is held by another program, a database browser for example. Close that one, or ${elsewhere}.`,
  full: `cannot be written, because the disk is full. Nothing in it is lost. Make room, or ${elsewhere} on another disk.`,
  refused: `cannot be written by this user, or lies on a disk that is read-only. Change its permissions, or ${elsewhere}.`,
  damaged: `holds a cloudsquid.db that is no database of this server, or is damaged. It was left as it is: move it away, put back a copy that was sound, or ${elsewhere}.`,
  unreachable: `could not be read or written. Check the disk and what else is open, or ${elsewhere}.`,
}

/** Puts in words why a data folder cannot be opened; what is none of its faults is passed on as it is. */
export function describeOpenFault(dataFolder: string, error: unknown): unknown {
  if (error instanceof StoreError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return new StoreError(
      `The data folder ${dataFolder} is a file, or lies below one. Move the file away, or ${elsewhere}.`,
      { cause: error },
    )
  const kind = storeFaultKind(error)
  return kind === undefined
    ? error
    : new StoreError(`The data folder ${dataFolder} ${words[kind]}`, { cause: error })
}
