import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

export interface StoredFile {
  sizeBytes: number
  body: ReadableStream<Uint8Array>
}

export interface FileStore {
  /** Keeps the bytes of a row's document; after it resolves they are there whole, and before it not at all. */
  write(rowId: string, bytes: Uint8Array): Promise<void>
  /** Opens them for reading; they pass in pieces, so that many readers at once cost little. */
  stream(rowId: string): Promise<StoredFile>
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
    async stream(rowId) {
      const handle = await open(pathOf(rowId))
      const { size } = await handle.stat()
      return {
        sizeBytes: size,
        body: Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>,
      }
    },
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
