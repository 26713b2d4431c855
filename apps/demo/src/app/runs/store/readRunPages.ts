import type { RunsDb } from './openRunsDb.ts'
import { parseRecord } from './parseRecord.ts'
import type { RunStorageEvents } from './RunStorageEvents.ts'

type Events = Pick<RunStorageEvents, 'onRead' | 'onProblem' | 'onCount'>

/** The first page is what a screen shows; the others are larger, and between two of them the page gets its turn. */
const firstPage = 200
const pageSize = 500

/** Tells of all runs that are stored, newest first, a page at a time. */
export async function readRunPages(db: RunsDb, events: Events, isStopped: () => boolean): Promise<void> {
  let counting: Promise<number> | undefined
  let read = 0
  let after: [number, string] | undefined
  for (let size = firstPage; !isStopped(); size = pageSize) {
    const range = after && IDBKeyRange.lowerBound(after, true)
    const page = await db.getAllFromIndex('runs', 'order', range, size)
    const parsed = page.map((record) => [record.key, parseRecord(record).run] as const)
    read += parsed.filter(([, run]) => run).length
    if (parsed.some(([, run]) => !run)) events.onProblem({ isUnreadable: true })
    events.onRead(parsed.flatMap(([key, run]) => (run ? [[key, run] as const] : [])))
    // Counting tens of thousands takes longer than reading a page, and what is asked for later waits for it.
    counting ??= db.count('runs')
    const total = await counting
    const last = page.at(-1)
    const isWhole = !last || page.length < size
    events.onCount(Math.max(total, read), isWhole)
    if (isWhole) {
      // A record that is in no index is none that a list can show.
      if (read < total && (await db.count('runs')) > read) events.onProblem({ isUnreadable: true })
      return
    }
    after = [last.order, last.key]
    await idle()
  }
}

/** What is on the screen comes first, above all while the page is still being loaded. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari, and tests outside of a browser.
    if (typeof requestIdleCallback !== 'function') setTimeout(resolve, 0)
    else requestIdleCallback(() => resolve(), { timeout: 200 })
  })
}
