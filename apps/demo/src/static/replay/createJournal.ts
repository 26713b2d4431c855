import type { Review } from 'cloudsquid-react'
import { z } from 'zod'
import { replayedRunSchema } from './ReplayedRun.ts'

const reviewSchema = z.custom<Review>((value) => typeof value === 'object' && value !== null)

const entrySchema = z.union([
  z.object({ kind: z.literal('run'), run: replayedRunSchema }),
  z.object({ kind: z.literal('review'), runId: z.string(), review: reviewSchema }),
])

/** What somebody did in this demo, and what a reload does again. */
export type JournalEntry = z.infer<typeof entrySchema>

const storedSchema = z.object({
  version: z.literal(1),
  openedAtMs: z.number(),
  entries: z.array(entrySchema),
})
type Stored = z.infer<typeof storedSchema>

export interface Journal {
  /** When this browser opened the demo for the first time. */
  readonly openedAtMs: number
  /** Whether it outlives this page. */
  readonly isKept: boolean
  /** Gives every entry, oldest first: those that are there, and those to come, from this tab and from others. */
  follow(listener: (entry: JournalEntry) => void): void
  add(entry: JournalEntry): void
  clear(): void
}

export interface JournalOptions {
  /** Throws where it is blocked. */
  storage: () => Storage
  key: string
  /** Called when another tab has cleared it. */
  onCleared: () => void
}

/**
 * Keeps what was done, in the order in which it was done, for this browser and all of its tabs. Where storage is blocked,
 * full or holds something else, the journal is this page's only.
 */
export function createJournal({ storage, key, onCleared }: JournalOptions): Journal {
  let isKept = true
  let known: Stored = read() ?? { version: 1, openedAtMs: Date.now(), entries: [] }
  const listeners = new Set<(entry: JournalEntry) => void>()
  write()

  function read(): Stored | undefined {
    try {
      return storedSchema.safeParse(JSON.parse(storage().getItem(key) ?? 'null')).data
    } catch {
      return undefined
    }
  }

  function write(): void {
    try {
      storage().setItem(key, JSON.stringify(known))
    } catch {
      isKept = false
    }
  }

  /** Takes up what other tabs have added. */
  function catchUp(): void {
    const stored = isKept ? read() : undefined
    if (stored?.openedAtMs !== known.openedAtMs) return
    const news = stored.entries.slice(known.entries.length)
    known = { ...known, entries: [...known.entries, ...news] }
    for (const entry of news) for (const listener of listeners) listener(entry)
  }

  globalThis.addEventListener('storage', (event) => {
    if (event.key !== key) return
    if (event.newValue === null) onCleared()
    else catchUp()
  })

  return {
    openedAtMs: known.openedAtMs,
    get isKept() {
      return isKept
    },
    follow(listener) {
      for (const entry of known.entries) listener(entry)
      listeners.add(listener)
    },
    add(entry) {
      catchUp()
      known = { ...known, entries: [...known.entries, entry] }
      write()
      for (const listener of listeners) listener(entry)
    },
    clear() {
      known = { ...known, openedAtMs: Date.now(), entries: [] }
      try {
        storage().removeItem(key)
      } catch {
        // What cannot be reached cannot be there either.
      }
    },
  }
}
