import type { RunHttpError } from './errors.ts'
import { type Hold, holdAfter, noHold } from './holdAfter.ts'
import { maxTimerMs } from './parsePollHint.ts'
import { pickNext, type QueuedRequest } from './pickNext.ts'

export interface PoolLimits {
  /**
   * Reads of runs that may begin within any one second; below 1, one in a longer time (`0.5`: one in two seconds).
   *
   * @default 10
   */
  maxRequestsPerSecond?: number | undefined
  /**
   * Reads of runs that may be unanswered at one time.
   *
   * @default 6, which is what browsers open to one host over HTTP/1.1
   */
  maxInFlight?: number | undefined
}

/** One request, as the pool is asked for it. */
export interface PoolRequest<TAnswer> {
  /** Callers that ask under the same key share one request. */
  key: string
  /** Whether somebody looks at what it is for; asked each time when a turn is given. */
  isVisible: () => boolean
  /** Whether nothing was asked for this key before. */
  isFirst: boolean
  signal?: AbortSignal | undefined
  send: (signal: AbortSignal) => Promise<TAnswer>
  /** Milliseconds after which this caller gives up, if the request still waits for its turn then, and with what. */
  limit: { waitMs: number; error: () => Error }
}

export interface RequestPool<TAnswer> {
  run: (request: PoolRequest<TAnswer>) => Promise<TAnswer>
  isQueued: (key: string) => boolean
  /** Milliseconds for which no request begins, as the server asked for it; 0 if it did not. */
  heldForMs: () => number
  /** How the server asked for it last. */
  heldBy: () => RunHttpError | undefined
}

interface Caller<TAnswer> {
  isVisible: () => boolean
  expiresAt: number
  expire: () => void
  resolve: (answer: TAnswer) => void
  reject: (reason: unknown) => void
}

interface Entry<TAnswer> extends QueuedRequest {
  key: string
  controller: AbortController
  callers: Set<Caller<TAnswer>>
  send: PoolRequest<TAnswer>['send']
  sentAt: number
}

/**
 * Shares a budget among requests: so many a second, so many at a time, one for each key. When the server says that it
 * was too many, all wait, once, however many were answered so.
 */
export function createRequestPool<TAnswer>(limits: PoolLimits = {}): RequestPool<TAnswer> {
  const perSecond = positive(limits.maxRequestsPerSecond, 10)
  const maxInFlight = Math.max(1, Math.floor(positive(limits.maxInFlight, 6)))
  const burst = Math.max(1, Math.floor(perSecond))
  const windowMs = 1_000 / Math.min(perSecond, 1)
  const entries = new Map<string, Entry<TAnswer>>()
  const waiting = new Set<Entry<TAnswer>>()
  /** Those that began within the window; the oldest first. */
  let begun: Entry<TAnswer>[] = []
  let inFlight = 0
  let turn = 0
  let hold: Hold = noHold
  let latest = 0
  /** When the first of those that wait gives up, or earlier. */
  let expiresAt = Number.POSITIVE_INFINITY
  let isWaking = false
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Sends what may be sent now, and wakes up when the next may. */
  function pump(): void {
    clearTimeout(timer)
    isWaking = false
    const now = clock()
    // A clock that starts anew, as that of fake timers does with each test, knows nothing of what was before.
    if (now < latest) [begun, hold] = [[], noHold]
    latest = now
    begun = begun.filter(({ sentAt }) => now - sentAt < windowMs)
    if (now >= expiresAt) {
      expiresAt = Number.POSITIVE_INFINITY
      for (const { callers } of waiting)
        for (const caller of callers)
          if (caller.expiresAt > now) expiresAt = Math.min(expiresAt, caller.expiresAt)
          else caller.expire()
    }
    let wakeAt = expiresAt
    while (waiting.size > 0 && inFlight < maxInFlight) {
      const isHeld = hold.until > now
      const next = isHeld || begun.length >= burst ? undefined : pickNext(waiting, turn + 1, now)
      if (!next) {
        wakeAt = Math.min(wakeAt, isHeld ? hold.until : (begun[0]?.sentAt ?? now) + windowMs)
        break
      }
      turn += 1
      void send(next, now)
    }
    if (waiting.size > 0 && wakeAt < Number.POSITIVE_INFINITY)
      timer = setTimeout(pump, Math.min(Math.ceil(wakeAt - now), maxTimerMs))
  }

  async function send(entry: Entry<TAnswer>, now: number): Promise<void> {
    waiting.delete(entry)
    entry.sentAt = now
    begun.push(entry)
    inFlight += 1
    try {
      const answer = await entry.send(entry.controller.signal)
      // What was under way when the hold began tells nothing of how the server fares after it.
      if (now > hold.since) hold = { ...hold, strikes: 0 }
      settle(entry, (caller) => caller.resolve(answer))
    } catch (error) {
      hold = holdAfter(hold, { error, sentAt: now, now: clock() })
      settle(entry, (caller) => caller.reject(error))
    }
    inFlight -= 1
    pump()
  }

  function settle(entry: Entry<TAnswer>, tell: (caller: Caller<TAnswer>) => void): void {
    if (entries.get(entry.key) === entry) entries.delete(entry.key)
    for (const caller of entry.callers) tell(caller)
    entry.callers.clear()
  }

  function enqueue({ key, isFirst, send }: PoolRequest<TAnswer>): Entry<TAnswer> {
    const callers = new Set<Caller<TAnswer>>()
    const now = clock()
    // A component that mounts and unmounts a hundred times a second asks no hundred times.
    const givenUp = begun.find((one) => one.key === key && one.controller.signal.aborted)
    const entry: Entry<TAnswer> = {
      key,
      isFirst,
      isVisible: () => [...callers].some((caller) => caller.isVisible()),
      queuedAt: now,
      readyAt: givenUp ? Math.min(givenUp.sentAt, now) + windowMs : now,
      rank: 0,
      rankedAt: Number.NEGATIVE_INFINITY,
      controller: new AbortController(),
      callers,
      send,
      sentAt: 0,
    }
    entries.set(key, entry)
    waiting.add(entry)
    return entry
  }

  return {
    async run(request) {
      const { signal, key, isVisible, limit } = request
      if (signal?.aborted) throw signal.reason
      const entry = entries.get(key) ?? enqueue(request)
      let abort = () => {}
      try {
        return await new Promise<TAnswer>((resolve, reject) => {
          const leave = (reason: unknown) => {
            reject(reason)
            entry.callers.delete(caller)
            if (entry.callers.size > 0) return
            settle(entry, () => {})
            waiting.delete(entry)
            entry.controller.abort(reason)
            if (waiting.size === 0) clearTimeout(timer)
          }
          const caller: Caller<TAnswer> = {
            isVisible,
            expiresAt: clock() + limit.waitMs,
            expire: () => leave(limit.error()),
            resolve,
            reject,
          }
          entry.callers.add(caller)
          entry.rankedAt = Number.NEGATIVE_INFINITY
          expiresAt = Math.min(expiresAt, caller.expiresAt)
          // Once for all that come in this turn of the event loop: the first row of a list need not be what is looked at,
          // and what is given up at once, as in StrictMode, is never sent.
          if (!isWaking) void Promise.resolve().then(pump)
          isWaking = true
          abort = () => leave(signal?.reason)
          signal?.addEventListener('abort', abort, { once: true })
        })
      } finally {
        signal?.removeEventListener('abort', abort)
      }
    },
    isQueued: (key) => {
      const entry = entries.get(key)
      return entry !== undefined && waiting.has(entry)
    },
    heldForMs: () => Math.max(0, hold.until - clock()),
    heldBy: () => hold.error,
  }
}

/** Goes on evenly when the time of day is set anew. */
function clock(): number {
  return performance.now()
}

/** A limit as wished; one that is no number above zero would end all requests without a word. */
function positive(wished: number | undefined, usual: number): number {
  return wished !== undefined && wished > 0 ? wished : usual
}
