import { storeFaultKind } from './storeFaults.ts'

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
