import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const pieceBytes = 256 * 1024

/**
 * Keeps documents as files beside the database rather than as blobs in it: a reading process opens the file by its
 * path and needs no database, and 25 MB never pass through the database's log.
 */
export function createFileStore(dataFolder: string) {
  const folder = join(dataFolder, 'files')
  mkdirSync(folder, { recursive: true })
  const pathOf = (rowId: string) => join(folder, rowId)

  return {
    /** Where a reading process finds them, so that no copy passes through this one. */
    pathOf,
    /** Gives them in pieces, so that many readers at once cost little. */
    async stream(rowId: string) {
      const { size } = await stat(pathOf(rowId))
      return { sizeBytes: size, body: readPieces(pathOf(rowId), size) }
    },
    /** Keeps the bytes of a row's document; after it resolves they are there whole, and if it rejects not at all. */
    async write(rowId: string, bytes: Uint8Array) {
      const unfinished = `${pathOf(rowId)}.part`
      try {
        const handle = await open(unfinished, 'wx')
        try {
          await handle.writeFile(bytes)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(unfinished, pathOf(rowId))
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
    /** Removes the document of a row that could not be added. */
    remove: (rowId: string) => rm(pathOf(rowId), { force: true }),
    /** Removes what a crash left: half-written files, and files whose row was never written. */
    sweep(hasRow: (rowId: string) => boolean) {
      for (const name of readdirSync(folder)) if (!hasRow(name)) rmSync(join(folder, name), { force: true })
    },
  }
}

/**
 * Opens the file anew for each piece. A reader that goes away without a word (a preview that is broken off, a HEAD) then
 * leaves nothing open; and a file never changes once it is there.
 */
function readPieces(path: string, sizeBytes: number): ReadableStream<Uint8Array> {
  let position = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (position >= sizeBytes) return controller.close()
        const handle = await open(path)
        try {
          const piece = new Uint8Array(Math.min(pieceBytes, sizeBytes - position))
          const { bytesRead } = await handle.read(piece, 0, piece.length, position)
          if (bytesRead === 0) throw new Error('A stored document is shorter than it was.')
          position += bytesRead
          controller.enqueue(piece.subarray(0, bytesRead))
        } finally {
          await handle.close()
        }
      },
    },
    // Nothing is read before somebody asks for it.
    { highWaterMark: 0 },
  )
}
