import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { FollowedRun } from 'cloudsquid-react-ui'
import type { JsonObject } from 'cloudsquid-react'

/** A run as it is stored: on its own, so that two tabs never write over each other's lists. */
export interface StoredRun {
  key: string
  /** Counts down from the newest: the first ones of the index are the first ones of the list. */
  order: number
  run: FollowedRun
}

interface RunsSchema extends DBSchema {
  runs: { key: string; value: StoredRun; indexes: { order: [number, string] } }
  /** Folded, for searching; apart from the data, as every search reads all of them. */
  texts: { key: string; value: string }
  data: { key: string; value: JsonObject }
  /** The runs that somebody took off the list: one that a server lists as well does not come back. */
  removed: { key: string; value: number }
  /** By table: up to which moment the list of its server was read. */
  listed: { key: string; value: string }
  /** What could not be read and was about to be written over. */
  unreadable: { key: number; value: unknown }
}

export type RunsDb = IDBPDatabase<RunsSchema>

export interface RunsDbEvents {
  /** Another tab holds an older version of the database open. */
  onBlocked: () => void
  /** The connection is gone: by the browser, or for a newer version in another tab. */
  onClosed: () => void
}

/** Opens the database of followed runs. Rejects where the browser has none for this page. */
export async function openRunsDb(name: string, { onBlocked, onClosed }: RunsDbEvents): Promise<RunsDb> {
  if (!('indexedDB' in globalThis)) throw new Error('This browser has no IndexedDB.')
  return openDB<RunsSchema>(name, 2, {
    upgrade(db, before) {
      if (before < 2) {
        db.createObjectStore('removed')
        db.createObjectStore('listed')
      }
      if (before >= 1) return
      db.createObjectStore('runs', { keyPath: 'key' }).createIndex('order', ['order', 'key'])
      db.createObjectStore('texts')
      db.createObjectStore('data')
      db.createObjectStore('unreadable', { autoIncrement: true })
    },
    blocked: onBlocked,
    // A newer version waits for this connection to close; what happens meanwhile is kept in memory.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      onClosed()
    },
    terminated: onClosed,
  })
}

export function toStored(key: string, run: FollowedRun): StoredRun {
  return { key, order: -run.addedAtMs, run }
}
