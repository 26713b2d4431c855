/** What a failing store suffers from, as far as an operator can do something about it. */
export type StoreFaultKind = 'busy' | 'full' | 'refused' | 'damaged' | 'unreachable'

const kinds: [RegExp, StoreFaultKind][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'full'],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/, 'refused'],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'damaged'],
  [/^(SQLITE_IOERR|SQLITE_CANTOPEN|SQLITE_NOMEM|EIO|EMFILE|ENFILE)/, 'unreachable'],
]

/** Tells what a fault of SQLite or of the file system comes from; `undefined` for one of our own. */
export function storeFaultKind(error: unknown): StoreFaultKind | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  return kinds.find(([pattern]) => pattern.test(code))?.[1]
}

/** Whether the same write may succeed later, when a lock is gone or there is room again. */
export function isPassing(error: unknown): boolean {
  const kind = storeFaultKind(error)
  return kind !== undefined && kind !== 'damaged'
}

/** Says in words why the data folder cannot be used. */
export class StoreError extends Error {
  override name = 'StoreError'
}

const intervalMs = 50
const patienceMs = 10_000

/**
 * Writes, and again for ten seconds while another program holds the database.
 *
 * Not SQLite's own waiting: that stands still with the whole process, and everybody else's request with it.
 */
export async function patiently<TResult>(write: () => TResult): Promise<TResult> {
  for (let waitedMs = 0; ; waitedMs += intervalMs)
    try {
      return write()
    } catch (error) {
      if (storeFaultKind(error) !== 'busy' || waitedMs >= patienceMs) throw error
      await new Promise((resolve) => setTimeout(resolve, intervalMs))
    }
}
