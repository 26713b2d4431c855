import { localTexts } from './localTexts.ts'

/** Why what is shown may differ from what is stored. */
export type StorageProblem = 'unreadable' | 'unsaved'

export interface StoredSnapshot<TValue> {
  value: TValue
  /** `unreadable`: what was stored could not be read whole. `unsaved`: the last change lives in this tab only. */
  problem?: StorageProblem | undefined
}

/** What a parser makes of stored JSON; `isWhole` is false if parts had to be left out. */
export interface ParsedValue<TValue> {
  value: TValue
  isWhole: boolean
}

export interface StoredValueOptions<TValue> {
  key: string
  /** Reads stored JSON, which anybody may have written; `undefined` if nothing of it can be used. */
  parse: (json: unknown) => ParsedValue<TValue> | undefined
  initial: TValue
}

/** A value in the browser's storage that all tabs share; made by {@link createStoredValue}. */
export interface StoredValue<TValue> {
  getSnapshot: () => StoredSnapshot<TValue>
  subscribe: (listener: () => void) => () => void
  /** Changes what is stored *now*, not what this tab saw last. Giving back the same value writes nothing. */
  update: (change: (value: TValue) => TValue) => void
}

/**
 * Keeps a value in `localStorage`, in step with other tabs. Storage that is blocked, full or holds something
 * unreadable stops nobody: the value lives on in memory, the snapshot says so, and unreadable text is set aside
 * under `<key>:unreadable` before it is written over.
 */
export function createStoredValue<TValue>(options: StoredValueOptions<TValue>): StoredValue<TValue> {
  const { key } = options
  const listeners = new Set<() => void>()
  let text: string | null = null
  let snapshot: StoredSnapshot<TValue> = { value: options.initial }
  /** What could not be read, until it has been set aside. */
  let unreadable: string | null = null
  catchUp()

  function catchUp(): void {
    const latest = localTexts.read(key)
    // After a failed write, memory is ahead of storage until another tab writes something new.
    if (latest === text) return
    text = latest
    snapshot = parseText(text, options)
    unreadable = snapshot.problem ? text : null
  }

  function notify(): void {
    for (const listener of listeners) listener()
  }

  function tellLatest(): void {
    catchUp()
    notify()
  }

  function handleStorage(event: StorageEvent): void {
    if (event.key === key || event.key === null) tellLatest()
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      if (listeners.size === 0) {
        globalThis.addEventListener('storage', handleStorage)
        // A page that was frozen was told nothing.
        globalThis.addEventListener('pageshow', tellLatest)
        catchUp()
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        globalThis.removeEventListener('storage', handleStorage)
        globalThis.removeEventListener('pageshow', tellLatest)
      }
    },
    update(change) {
      catchUp()
      const value = change(snapshot.value)
      if (Object.is(value, snapshot.value)) return
      if (unreadable !== null) localTexts.write(`${key}:unreadable`, unreadable)
      unreadable = null
      const next = JSON.stringify(value)
      const isSaved = localTexts.write(key, next)
      if (isSaved) text = next
      const lasting = snapshot.problem === 'unreadable' ? snapshot.problem : undefined
      snapshot = { value, problem: isSaved ? lasting : 'unsaved' }
      notify()
    },
  }
}

function parseText<TValue>(
  text: string | null,
  { parse, initial }: StoredValueOptions<TValue>,
): StoredSnapshot<TValue> {
  if (text === null) return { value: initial }
  try {
    const parsed = parse(JSON.parse(text))
    if (parsed)
      return parsed.isWhole ? { value: parsed.value } : { value: parsed.value, problem: 'unreadable' }
  } catch {
    // Not JSON: the same as JSON that cannot be used.
  }
  return { value: initial, problem: 'unreadable' }
}
