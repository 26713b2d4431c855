import type { LocalDatabase } from './openDatabase.ts'

/**
 * Makes the dates of changes: each later than the last, also within one millisecond and when the clock is set back, so that
 * "changed since" leaves nothing out.
 */
export function createClock(database: LocalDatabase): () => string {
  const latest = database.prepare('SELECT max(updated_at) AS latest FROM runs').get() as {
    latest: string | null
  }
  let lastMs = Date.parse(latest.latest ?? '') || 0
  return () => {
    lastMs = Math.max(Date.now(), lastMs + 1)
    return new Date(lastMs).toISOString()
  }
}
