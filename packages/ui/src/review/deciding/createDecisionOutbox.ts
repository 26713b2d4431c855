import type { ReviewDecision } from '../ReviewDraft.ts'

/** How long a decision can be taken back. */
const undoMs = 10_000

/** A decision that was taken on one run. */
export interface TakenDecision {
  /** Of the run. */
  key: string
  /** What the run is called. */
  title: string
  decision: ReviewDecision
  /** Stores it. */
  send: (decision: ReviewDecision) => Promise<void>
  /** Called when it is taken back; brings the draft back. */
  onUndo: () => void
}

/** A decision on its way: it waits, is being sent, was not stored, or was. */
export interface OutboxItem extends TakenDecision {
  sendsAtMs: number
  state: 'waiting' | 'sending' | 'failed' | 'stored'
  /** Why it was not stored. */
  error?: unknown
}

/** Decisions that can still be taken back; made by {@link createDecisionOutbox}. */
export interface DecisionOutbox {
  /** In the order in which they were taken. */
  getSnapshot: () => readonly OutboxItem[]
  subscribe: (listener: () => void) => () => void
  /** Takes a decision; it waits unless it is to be sent now. Tells whether it was: not while one is being sent. */
  decide: (decision: TakenDecision, isNow?: boolean) => boolean
  sendNow: (key: string) => void
  /** Takes a decision back that is still waiting, or gives up one that was not stored. Tells whether there was one. */
  undo: (key: string) => boolean
  /** Forgets that one was stored or not. */
  forget: (key: string) => void
  /** Sends all that waits, as what shows it is about to go. A page that goes sends it by itself. */
  flush: () => void
}

/**
 * Keeps decisions for ten seconds before they are sent, of several runs at once, whatever is shown meanwhile; not longer than
 * the page lasts.
 */
export function createDecisionOutbox(): DecisionOutbox {
  let items: readonly OutboxItem[] = []
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const listeners = new Set<() => void>()
  const page = 'window' in globalThis ? window : undefined

  function set(next: readonly OutboxItem[]): void {
    items = next
    for (const listener of listeners) listener()
  }

  const find = (key: string) => items.find((item) => item.key === key)

  function change(key: string, fields: Partial<OutboxItem>): void {
    set(items.map((item) => (item.key === key ? { ...item, ...fields } : item)))
  }

  function stopTimer(key: string): void {
    clearTimeout(timers.get(key))
    timers.delete(key)
    if (timers.size === 0) page?.removeEventListener('pagehide', flush)
  }

  function drop(key: string): void {
    stopTimer(key)
    if (find(key)) set(items.filter((item) => item.key !== key))
  }

  async function send(key: string): Promise<void> {
    stopTimer(key)
    const item = find(key)
    if (item?.state !== 'waiting') return
    change(key, { state: 'sending' })
    try {
      await item.send(item.decision)
      change(key, { state: 'stored' })
    } catch (error) {
      change(key, { state: 'failed', error })
    }
  }

  function flush(): void {
    for (const { key } of items) void send(key)
  }

  return {
    getSnapshot: () => items,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    decide(decision, isNow = false) {
      const { key } = decision
      if (find(key)?.state === 'sending') return false
      drop(key)
      set([...items, { ...decision, sendsAtMs: Date.now() + undoMs, state: 'waiting' }])
      if (isNow) void send(key)
      else {
        timers.set(
          key,
          setTimeout(() => void send(key), undoMs),
        )
        // The page may go sooner.
        page?.addEventListener('pagehide', flush)
      }
      return true
    },
    sendNow: (key) => void send(key),
    undo(key) {
      const item = find(key)
      if (item?.state !== 'waiting' && item?.state !== 'failed') return false
      drop(key)
      item.onUndo()
      return true
    },
    forget: drop,
    flush,
  }
}
