import { StoreError } from './StoreError.ts'
import { storeFaultKind, type StoreFaultKind } from './storeFaults.ts'

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
