import type { JsonObject } from 'cloudsquid-react'
import type { FollowedRun } from 'cloudsquid-react-ui'
import { openRunsDb, type RunsDb, toStored } from './openRunsDb.ts'
import { parseRecord } from './parseRecord.ts'
import { readRunPages } from './readRunPages.ts'
import type { RunStorageEvents } from './RunStorageEvents.ts'

/** Makes what is to be stored of what is stored: `undefined` is no run. Called again where it has to be tried again. */
export type RunChange = (run: FollowedRun | undefined) => FollowedRun | undefined

export interface RunStorage {
  change: (key: string, change: RunChange) => void
  /** Keeps the data of a run and the text to search in. */
  keepData: (key: string, data: JsonObject, text: string) => void
  /** Gives up to which moment the list of a table was read; by then all runs that are stored are known. */
  listedUpTo: (table: string) => Promise<string | undefined>
  /** Notes up to which moment it was read, once all that was noted of its runs is stored. */
  noteListed: (table: string, asOf: string) => Promise<void>
  /** Gives the database, if there is one. */
  db: () => Promise<RunsDb | undefined>
  /** Resolves when everything that was asked for so far is stored, or cannot be. */
  settled: () => Promise<void>
  close: () => void
}

/**
 * Keeps followed runs in IndexedDB, one record each. Every change is made to what is stored at that moment, within one
 * transaction, so that two tabs cannot undo each other. What cannot be stored is tried again with the next change.
 */
export function createRunStorage(name: string, events: RunStorageEvents): RunStorage {
  const waiting = new Map<string, RunChange[]>()
  const waitingData = new Map<string, { data: JsonObject; text: string }>()
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined
  let opening: Promise<RunsDb | undefined> | undefined
  let writing: Promise<void> | undefined
  const closing = new AbortController()
  const isClosed = () => closing.signal.aborted

  const open = () => {
    opening ??= openRunsDb(name, {
      onBlocked: () => events.onProblem({ isUnsaved: true }),
      onClosed: () => {
        opening = undefined
      },
    }).catch(() => {
      opening = undefined
      events.onProblem({ isUnsaved: true })
      return undefined
    })
    return opening
  }

  async function write(): Promise<void> {
    // In one go with whatever else is changed in this turn.
    await Promise.resolve()
    while ((waiting.size > 0 || waitingData.size > 0) && !isClosed()) {
      const db = await open()
      if (!db) return
      const changes = new Map(waiting)
      const data = new Map(waitingData)
      waiting.clear()
      waitingData.clear()
      try {
        const stored = await store(db, { changes, data })
        events.onProblem({ isUnsaved: false, ...(stored.isUnreadable && { isUnreadable: true }) })
        events.onStored(stored.runs.filter(([key]) => !waiting.has(key)))
        // A channel has no other origin to post to.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        channel?.postMessage({ keys: stored.runs.map(([key]) => key) })
      } catch {
        for (const [key, made] of changes) waiting.set(key, [...made, ...(waiting.get(key) ?? [])])
        events.onProblem({ isUnsaved: true })
        // The data is the large part. Without it there may be room, and the run can be read again.
        if (data.size === 0) return
      }
    }
  }

  const startWriting = () => {
    writing ??= write().finally(() => {
      writing = undefined
    })
  }

  const removedRead = (async () => {
    const db = await open()
    if (db) events.onRemoved(await db.getAllKeys('removed').catch(() => []))
    return db
  })()

  /** Until nothing is being written, nor is in the turn after it. */
  async function written(): Promise<void> {
    if (!writing) return
    await writing
    return written()
  }

  const reading = (async () => {
    const db = await removedRead
    if (!db) return events.onCount(0, true)
    await readRunPages(db, events, isClosed).catch(() => events.onProblem({ isUnreadable: true }))
  })()

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const keys = keysOf(data)
    void (async () => {
      const db = await open()
      if (!db || isClosed()) return
      const transaction = db.transaction(['runs', 'removed'])
      const runs = transaction.objectStore('runs')
      const removed = transaction.objectStore('removed')
      const gone = await Promise.all(keys.map((key) => removed.getKey(key)))
      const read = await Promise.all(
        keys.map(async (key) => [key, parseRecord(await runs.get(key)).run] as const),
      )
      events.onRemoved(gone.filter((key) => key !== undefined))
      events.onElsewhere(read.filter(([key]) => !waiting.has(key)))
    })().catch(() => {})
  })

  return {
    change(key, change) {
      waiting.set(key, [...(waiting.get(key) ?? []), change])
      startWriting()
    },
    keepData(key, data, text) {
      waitingData.set(key, { data, text })
      startWriting()
    },
    async listedUpTo(table) {
      const db = await removedRead
      await reading
      return db?.get('listed', table).catch(() => undefined)
    },
    async noteListed(table, asOf) {
      await written()
      const db = await open()
      // What could not be stored would be missing from then on.
      if (waiting.size === 0 && !isClosed()) await db?.put('listed', asOf, table).catch(() => {})
    },
    db: open,
    async settled() {
      await reading
      await writing
    },
    close() {
      closing.abort()
      channel?.close()
      void opening?.then((db) => db?.close())
    },
  }
}

interface Writing {
  changes: ReadonlyMap<string, readonly RunChange[]>
  data: ReadonlyMap<string, { data: JsonObject; text: string }>
}

async function store(db: RunsDb, { changes, data }: Writing) {
  const transaction = db.transaction(['runs', 'texts', 'data', 'unreadable', 'removed'], 'readwrite')
  const runs = transaction.objectStore('runs')
  let isUnreadable = false
  const changed = [...changes].map(async ([key, made]) => {
    const found = parseRecord(await runs.get(key))
    const run = made.reduce<FollowedRun | undefined>((before, change) => change(before), found.run)
    if (run === found.run) return [key, run] as const
    if (found.unreadable !== undefined) {
      isUnreadable = true
      await transaction.objectStore('unreadable').add(found.unreadable)
    }
    const removed = transaction.objectStore('removed')
    if (run) await Promise.all([runs.put(toStored(key, run)), removed.delete(key)])
    else
      await Promise.all([
        runs.delete(key),
        removed.put(Date.now(), key),
        transaction.objectStore('texts').delete(key),
        transaction.objectStore('data').delete(key),
      ])
    return [key, run] as const
  })
  const kept = [...data].map(async ([key, { data: value, text }]) => {
    await transaction.objectStore('data').put(value, key)
    await transaction.objectStore('texts').put(text, key)
  })
  const [stored] = await Promise.all([Promise.all(changed), Promise.all(kept), transaction.done])
  return { runs: stored, isUnreadable }
}

function keysOf(message: unknown): string[] {
  const { keys } = Object(message) as { keys?: unknown }
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : []
}
