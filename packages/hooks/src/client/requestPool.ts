import { abortReason, throwIfAborted } from './abortReason.ts'
import type { RunHttpError } from './errors.ts'
import { guard } from './guard.ts'
import { type Hold, holdAfter, noHold } from './holdAfter.ts'
import { maxTimerMs } from './parsePollHint.ts'
import { leaveRoom, pickNext, type QueuedRequest, type Sending } from './pickNext.ts'
import type { PoolLimits, ReadOptions, RequestTurn } from './RunClient.ts'

/** One request, as the pool is asked for it. */
export interface PoolRequest<TAnswer> extends Pick<ReadOptions, 'isFresh' | 'onTurn' | 'signal'> {
  /** Callers that ask under the same key share one request. */
  key: string
  /** Whether somebody looks at what it is for; asked each time when a turn is given. */
  isVisible: () => boolean
  /** Whether nothing was asked for this key before. */
  isFirst: boolean
  /** Has to settle when its signal is aborted. */
  send: (signal: AbortSignal) => Promise<TAnswer>
  /** Milliseconds after which this caller gives up: while the request waits for its turn, and once it is sent. */
  waitMs: number
  timeoutMs: number
  /** With what it gives up. */
  late: (afterMs: number) => Error
}

export interface RequestPool<TAnswer> {
  run: (request: PoolRequest<TAnswer>) => Promise<TAnswer>
  isQueued: (key: string) => boolean
  /** Milliseconds for which no request begins, as the server asked for it; 0 if it did not. */
  heldForMs: () => number
  /** How the server asked for it last. */
  heldBy: () => RunHttpError | undefined
}

interface Caller<TAnswer> extends PoolRequest<TAnswer> {
  turn?: RequestTurn
  expiresAt: number
  resolve: (answer: Promise<TAnswer>) => void
  leave: (reason: unknown) => void
}

interface Entry<TAnswer> extends QueuedRequest {
  callers: Set<Caller<TAnswer>>
  send: PoolRequest<TAnswer>['send']
  /** Whether it has waited long enough to say so. */
  isHeld?: boolean
  sending?: Sending | undefined
  /** Whether what is under way is given up, to be sent anew. */
  isStale?: boolean
}

/** A wait that is shorter is nothing to tell of. */
const noticeMs = 1_000

/**
 * Shares a budget among requests: so many a second, so many at a time, one for each key. When the server says that it
 * was too many, all wait, once, however many were answered so.
 */
export function createRequestPool<TAnswer>(limits: PoolLimits = {}): RequestPool<TAnswer> {
  const perSecond = positive(limits.maxRequestsPerSecond, 10)
  const maxInFlight = Math.max(1, Math.floor(positive(limits.maxInFlight, 6)))
  const burst = Math.max(1, Math.floor(perSecond))
  const windowMs = 1_000 / Math.min(perSecond, 1)
  /** All that somebody waits for; what is not being sent waits for its turn, in this order. */
  const entries = new Map<string, Entry<TAnswer>>()
  const inFlight = new Set<Sending>()
  /** Keys whose last request was not answered in time. */
  const hanging = new Set<string>()
  /** Those that began within the window; the oldest first. */
  let begun: Sending[] = []
  let turn = 0
  let hold: Hold = noHold
  let latest = 0
  let isWaking = false
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Sends what may be sent now, and wakes up when the next may, or when a caller is to be told something. */
  function pump(): void {
    clearTimeout(timer)
    isWaking = false
    const now = clock()
    // Fake timers: a clock that starts anew with each test knows nothing of what was before.
    if (now < latest) [begun, hold] = [[], noHold]
    latest = now
    begun = begun.filter(({ sentAt }) => now - sentAt < windowMs)
    let wakeAt = Number.POSITIVE_INFINITY
    for (const { sending, callers, key } of entries.values())
      for (const caller of callers) {
        if (caller.expiresAt > now) continue
        // Those of runs that nobody asks for any more would stay for ever.
        if (hanging.size > 1_000) hanging.clear()
        if (sending) hanging.add(key)
        caller.leave(caller.late(sending ? caller.timeoutMs : caller.waitMs))
      }
    while (inFlight.size < maxInFlight) {
      const waiting = [...entries.values()].filter(({ sending }) => !sending)
      if (waiting.length === 0) break
      const isHeld = hold.until > now
      const next =
        isHeld || begun.length >= burst
          ? undefined
          : pickNext(leaveRoom(waiting, { inFlight, hanging, maxInFlight, now }), turn + 1, now)
      if (!next) {
        wakeAt = isHeld ? hold.until : (begun[0]?.sentAt ?? now) + windowMs
        break
      }
      turn += 1
      void send(next, now)
    }
    for (const entry of entries.values()) {
      const noticedAt = hold.until > now + noticeMs ? now : entry.queuedAt + noticeMs
      entry.isHeld ||= !entry.sending && noticedAt <= now
      if (!entry.sending && !entry.isHeld) wakeAt = Math.min(wakeAt, noticedAt)
      for (const caller of entry.callers) {
        if (entry.isHeld) tell(caller, 'held')
        wakeAt = Math.min(wakeAt, caller.expiresAt)
      }
    }
    if (wakeAt < Number.POSITIVE_INFINITY)
      timer = setTimeout(pump, Math.min(Math.ceil(wakeAt - now), maxTimerMs))
  }

  async function send(entry: Entry<TAnswer>, now: number): Promise<void> {
    const { key, callers } = entry
    const controller = new AbortController()
    const sending = { key, sentAt: now, controller }
    Object.assign(entry, { sending, isHeld: false })
    begun.push(sending)
    inFlight.add(sending)
    const answer = entry.send(controller.signal)
    for (const caller of callers) {
      caller.expiresAt = now + caller.timeoutMs
      tell(caller, 'sent')
    }
    try {
      await answer
      // What was under way when the hold began tells nothing of how the server fares after it.
      if (now > hold.since) hold = { ...hold, strikes: 0 }
    } catch (error) {
      hold = holdAfter(hold, { error, sentAt: now, now: clock() })
    }
    inFlight.delete(sending)
    if (!controller.signal.aborted) hanging.delete(key)
    if (entry.isStale && callers.size > 0) queue(entry)
    else {
      if (entries.get(key) === entry) entries.delete(key)
      entry.sending = undefined
      for (const caller of callers) caller.resolve(answer)
      callers.clear()
    }
    pump()
  }

  function queue(entry: Entry<TAnswer>): void {
    const now = clock()
    Object.assign(entry, { queuedAt: now, sending: undefined, isStale: false })
    for (const caller of entry.callers) caller.expiresAt = now + caller.waitMs
    // To the end.
    entries.delete(entry.key)
    entries.set(entry.key, entry)
  }

  /** A component that mounts and unmounts, or asks afresh, a hundred times a second sends no hundred requests. */
  function readyAt(key: string): number {
    const givenUp = begun.find((one) => one.key === key && one.controller.signal.aborted)
    return givenUp ? Math.min(givenUp.sentAt, clock()) + windowMs : 0
  }

  function enqueue({ key, isFirst, send }: PoolRequest<TAnswer>): Entry<TAnswer> {
    const callers = new Set<Caller<TAnswer>>()
    const isVisible = () => [...callers].some((caller) => guard(caller.isVisible, true))
    const entry: Entry<TAnswer> = {
      key,
      isFirst,
      isVisible,
      callers,
      send,
      queuedAt: 0,
      readyAt: readyAt(key),
    }
    queue(entry)
    return entry
  }

  return {
    async run(request) {
      const { key, signal } = request
      throwIfAborted(signal)
      const entry = entries.get(key) ?? enqueue(request)
      const { sending, callers } = entry
      let abort = () => {}
      try {
        return await new Promise<TAnswer>((resolve, reject) => {
          const caller: Caller<TAnswer> = {
            ...request,
            expiresAt: clock() + (sending ? request.timeoutMs : request.waitMs),
            resolve,
            leave: (reason) => {
              reject(reason)
              if (!callers.delete(caller) || callers.size > 0) return
              if (entries.get(key) === entry) entries.delete(key)
              entry.sending?.controller.abort(reason)
              if (entries.size === 0) clearTimeout(timer)
            },
          }
          callers.add(caller)
          if (sending && !entry.isStale) {
            const ageMs = clock() - sending.sentAt
            // One that is too old for all of them hangs: callers who join it one after the other would keep it for ever.
            if (request.isFresh || [...callers].every(({ timeoutMs }) => ageMs >= timeoutMs)) {
              Object.assign(entry, { readyAt: readyAt(key), isStale: true })
              sending.controller.abort()
            } else tell(caller, 'sent')
          }
          // Once for all that come in this turn of the event loop: the first row of a list need not be what is looked at,
          // and what is given up at once, as in StrictMode, is never sent.
          if (!isWaking) void Promise.resolve().then(pump)
          isWaking = true
          abort = () => caller.leave(signal && abortReason(signal))
          signal?.addEventListener('abort', abort)
        })
      } finally {
        signal?.removeEventListener('abort', abort)
      }
    },
    isQueued: (key) => entries.has(key) && !entries.get(key)?.sending,
    heldForMs: () => Math.max(0, hold.until - clock()),
    heldBy: () => hold.error,
  }
}

/** Tells a caller where its request stands, once. */
function tell<TAnswer>(caller: Caller<TAnswer>, turn: RequestTurn): void {
  if (caller.turn === turn) return
  caller.turn = turn
  guard(() => caller.onTurn?.(turn))
}

/** Goes on evenly when the time of day is set anew. */
function clock(): number {
  return performance.now()
}

/** A limit as wished; one that is no number above zero would end all requests without a word. */
export function positive(wished: number | undefined, usual: number): number {
  return wished! > 0 ? wished! : usual
}
