import type { LocalDatabase } from './openDatabase.ts'

/**
 * Writes all of it or nothing. Every write of the store passes here, also one of a single statement.
 *
 * A statement that meets a lock stays under way in this binding of SQLite: what is written after it is committed only
 * with it, and lost with the next roll-back, though it was answered. Here the lock is met before any statement begins.
 */
export function writeWhole<TResult>(database: LocalDatabase, write: () => TResult): TResult {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = write()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk: SQLite has rolled it back by itself, and says so if it is asked again.
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}
