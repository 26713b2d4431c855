import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

export interface FileStore {
  /** Keeps the bytes of a row's document; after it resolves they are there whole, and before it not at all. */
  write(rowId: string, bytes: Uint8Array): Promise<void>
  read(rowId: string): Promise<Uint8Array>
  /** Where a worker reads them, so that no copy passes through this thread. */
  pathOf(rowId: string): string
  /** Removes what a crash left: half-written files, and files whose row was never written. */
  sweep(hasRow: (rowId: string) => boolean): void
}

/**
 * Keeps documents as files beside the database rather than as blobs in it: a reader's worker opens the file by its
 * path and needs no database, and 25 MB never pass through the database's log.
 */
export function createFileStore(dataFolder: string): FileStore {
  const folder = join(dataFolder, 'files')
  mkdirSync(folder, { recursive: true })
  const pathOf = (rowId: string) => join(folder, rowId)

  return {
    pathOf,
    read: (rowId) => readFile(pathOf(rowId)),
    async write(rowId, bytes) {
      const unfinished = `${pathOf(rowId)}.part`
      const handle = await open(unfinished, 'wx')
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, pathOf(rowId))
    },
    sweep(hasRow) {
      for (const name of readdirSync(folder)) if (!hasRow(name)) rmSync(join(folder, name), { force: true })
    },
  }
}
