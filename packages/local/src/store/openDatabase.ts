import { join } from 'node:path'
import Database from 'libsql'
import { migrate } from './migrate.ts'

export type LocalDatabase = Database.Database

/**
 * Opens the database of a data folder, and makes it where there is none.
 *
 * WAL with full synchronisation: what was committed is there after `kill -9`, and after the power fails too.
 *
 * @throws StoreError if a newer version wrote it.
 */
export function openDatabase(dataFolder: string): LocalDatabase {
  const database = new Database(join(dataFolder, 'cloudsquid.db'))
  try {
    // Short, as the whole process stands still meanwhile; `patiently` waits on.
    database.pragma('busy_timeout = 20')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    migrate(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
