import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { migrate } from './migrate.ts'
import { StoreError } from './StoreError.ts'

export type LocalDatabase = Database.Database

/**
 * Opens the database of a data folder, and makes it where there is none.
 *
 * The database is locked for this process alone, because two queues on one folder would read each document twice; the
 * system gives the lock back when the process ends, however it ends. WAL with full synchronisation: what was committed
 * is there after `kill -9`, and after the power fails too.
 *
 * @throws StoreError if another process holds the folder, or a newer version wrote it.
 */
export function openDatabase(dataFolder: string): LocalDatabase {
  mkdirSync(dataFolder, { recursive: true })
  const database = new Database(join(dataFolder, 'cloudsquid.db'))
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    migrate(database)
    return database
  } catch (error) {
    database.close()
    if (isBusy(error)) throw new StoreError(inUse(dataFolder), { cause: error })
    throw error
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

function inUse(dataFolder: string): string {
  return `The data folder ${dataFolder} is in use by another local Cloudsquid. Stop that one, or give this one a folder of its own with CLOUDSQUID_LOCAL_DATA.`
}
