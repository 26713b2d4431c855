import { type Hold, holdAfter } from './holdAfter.ts'
import { maxTimerMs } from './parsePollHint.ts'
import { pickNext, type QueuedRequest } from './pickNext.ts'

export interface PoolLimits {
  /**
   * Requests that may begin within any one second.
   *
   * @default 10
   */
  maxRequestsPerSecond?: number | undefined
  /**
   * Requests that may be unanswered at one time.
   *
   * @default 6, which is what browsers open to one host over HTTP/1.1
   */
  maxInFlight?: number | undefined
}

/** One request, as the pool is asked for it. */
export interface PoolRequest<TAnswer> {
  /** Callers that ask under the same key share one request. */
  key: string
  /** Whether somebody looks at what it is for; goes before those that nobody looks at. */
  isVisible: boolean
  /** Whether nothing was read for this key before; goes before those that have something to show. */
  isFirst: boolean
  signal?: AbortSignal | undefined
  send: (signal: AbortSignal) => Promise<TAnswer>
  /** Milliseconds after which a request that still waits for its turn is given up, and with what. */
  limit?: { waitMs: number; error: () => Error } | undefined
}

export interface RequestPool<TAnswer> {
  run: (request: PoolRequest<TAnswer>) => Promise<TAnswer>
  isQueued: (key: string) => boolean
  /** Milliseconds for which no request begins, as the server asked for it; 0 if it did not. */
  heldForMs: () => number
}

interface Caller<TAnswer> {
  resolve: (answer: TAnswer) => void
  reject: (reason: unknown) => void
}

interface Entry<TAnswer> extends QueuedRequest {
  controller: AbortController
  callers: Set<Caller<TAnswer>>
  send: PoolRequest<TAnswer>['send']
  /** When it was sent; absent while it waits. */
  sentAt?: number
  expiresAt: number
  expire: () => Error
}

/**
 * Shares a budget among requests: so many a second, so many at a time, one for each key. When the server says that it
 * was too many, all wait, once, however many were answered so.
 */
export function createRequestPool<TAnswer>(limits: PoolLimits = {}): RequestPool<TAnswer> {
  const perSecond = positive(limits.maxRequestsPerSecond, 10)
  const maxInFlight = Math.max(1, Math.floor(positive(limits.maxInFlight, 6)))
  const burst = Math.max(1, Math.floor(perSecond))
  const windowMs = (burst / perSecond) * 1_000
  const entries = new Map<string, Entry<TAnswer>>()
  /** When the last requests began, as many as one window may hold; the oldest first. */
  let begun: number[] = []
  let inFlight = 0
  let order = 0
  let hold: Hold = { since: Number.NEGATIVE_INFINITY, until: Number.NEGATIVE_INFINITY, strikes: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined

  const queued = () => [...entries.values()].filter((entry) => entry.sentAt === undefined)

  /** Sends what may be sent now, and wakes up when the next may. */
  function pump(): void {
    clearTimeout(timer)
    timer = undefined
    const now = clock()
    for (const entry of queued())
      if (entry.expiresAt <= now) settle(entry, (caller) => caller.reject(entry.expire()))
    let waiting = queued()
    while (waiting.length > 0 && inFlight < maxInFlight && waitMs(now) <= 0) {
      void send(pickNext(waiting), now)
      waiting = queued()
    }
    if (waiting.length === 0) return
    const nextMs = Math.min(
      inFlight < maxInFlight ? waitMs(now) : maxTimerMs,
      ...waiting.map((entry) => entry.expiresAt - now),
    )
    if (nextMs < maxTimerMs) timer = setTimeout(pump, Math.ceil(nextMs))
  }

  function waitMs(now: number): number {
    const oldest = begun.length < burst ? Number.NEGATIVE_INFINITY : (begun[0] ?? 0)
    return Math.max(oldest + windowMs - now, hold.until - now)
  }

  async function send(entry: Entry<TAnswer>, now: number): Promise<void> {
    entry.sentAt = now
    begun = [...begun, now].slice(-burst)
    inFlight += 1
    try {
      const answer = await entry.send(entry.controller.signal)
      hold.strikes = 0
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

  function enqueue({ key, isVisible, isFirst, send, limit }: PoolRequest<TAnswer>): Entry<TAnswer> {
    const now = clock()
    order += 1
    const entry: Entry<TAnswer> = {
      key,
      isVisible,
      isFirst,
      order,
      queuedAt: now,
      controller: new AbortController(),
      callers: new Set(),
      send,
      expiresAt: limit ? now + limit.waitMs : Number.POSITIVE_INFINITY,
      expire: limit?.error ?? (() => new Error('Expired')),
    }
    entries.set(key, entry)
    return entry
  }

  return {
    run: (request) =>
      new Promise<TAnswer>((resolve, reject) => {
        const { signal, key } = request
        if (signal?.aborted) return reject(signal.reason as Error)
        const entry = entries.get(key) ?? enqueue(request)
        entry.isVisible ||= request.isVisible
        const leave = () => {
          entry.callers.delete(caller)
          reject(signal?.reason as Error)
          if (entry.callers.size > 0) return
          settle(entry, () => {})
          entry.controller.abort(signal?.reason)
          pump()
        }
        const done = () => signal?.removeEventListener('abort', leave)
        const caller: Caller<TAnswer> = {
          resolve: (answer) => {
            done()
            resolve(answer)
          },
          reject: (reason) => {
            done()
            reject(reason)
          },
        }
        entry.callers.add(caller)
        signal?.addEventListener('abort', leave, { once: true })
        pump()
      }),
    isQueued: (key) => {
      const entry = entries.get(key)
      return entry !== undefined && entry.sentAt === undefined
    },
    heldForMs: () => Math.max(0, hold.until - clock()),
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
