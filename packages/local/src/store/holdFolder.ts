import { join } from 'node:path'
import Database from 'libsql'
import { StoreError } from './StoreError.ts'

/**
 * Takes a data folder for this process alone, because two queues on one folder would read each document twice.
 *
 * The hold is an open transaction on an empty database of its own: the system ends it when the process ends, however
 * it ends, which no lock file does.
 *
 * @returns what gives the folder back.
 * @throws StoreError if another process holds it.
 */
export function holdFolder(dataFolder: string): () => void {
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
