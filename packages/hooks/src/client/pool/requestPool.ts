import { abortReason, throwIfAborted } from '../abortReason.ts'
import { guard } from '../guard.ts'
import { type Hold, holdAfter, noHold } from './holdAfter.ts'
import { createAlarm } from './createAlarm.ts'
import { joinQueue, leaveQueue, leaveRoom, pickNext, type Queue, type Sending } from './pickNext.ts'
import { gateAfter, gateDuring, openGate } from './gateAfter.ts'
import type { Caller, Entry, PoolRequest, RequestPool } from './PoolRequest.ts'
import { type PoolLimits, positive } from '../RunClient.ts'
import { tellTurn } from './tellTurn.ts'

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
  /** All that somebody waits for. */
  const entries = new Map<string, Entry<TAnswer>>()
  /** Of it, what is not being sent. */
  const waiting: Queue<Entry<TAnswer>> = { all: new Set(), ranks: new Map() }
  /** Of those, which have not waited for long enough to say so; the oldest first. */
  const unheld = new Set<Entry<TAnswer>>()
  const inFlight = new Set<Sending>()
  /** Keys whose last request was not answered in time. */
  const hanging = new Set<string>()
  /** Keys whose last request failed: that it fails again tells little of the others. */
  const failing = new Set<string>()
  /** When those began that did within the window; the oldest first. Of those that were given up, when they began. */
  let begun: number[] = []
  const givenUp = new Map<string, number>()
  let turn = 0
  let hold: Hold = noHold
  let gate = openGate
  let latest = 0
  /** Before then nobody gives up, and not all have to be looked at. */
  let expiresAt = Number.POSITIVE_INFINITY
  let isWaking = false
  const wake = createAlarm(pump)

  /** Sends what may be sent now, and wakes up when the next may, or when a caller is to be told something. */
  function pump(): void {
    isWaking = false
    const now = clock()
    // Fake timers: a clock that starts anew with each test knows nothing of what was before.
    if (now < latest) [begun, hold, gate, expiresAt] = [[], noHold, openGate, 0]
    latest = now
    const past = begun.findIndex((sentAt) => now - sentAt < windowMs)
    begun.splice(0, past < 0 ? begun.length : past)
    for (const [key, sentAt] of givenUp) if (now - sentAt >= windowMs) givenUp.delete(key)
    if (expiresAt <= now) {
      expiresAt = Number.POSITIVE_INFINITY
      for (const { sending, callers, key } of entries.values())
        for (const caller of callers) {
          if (caller.expiresAt > now) {
            expiresAt = Math.min(expiresAt, caller.expiresAt)
            continue
          }
          // Those of runs that nobody asks for any more would stay for ever.
          if (hanging.size > 1_000) hanging.clear()
          if (sending) hanging.add(key)
          caller.leave(caller.late(sending ? caller.timeoutMs : caller.waitMs))
        }
    }
    let wakeAt = Number.POSITIVE_INFINITY
    while (inFlight.size < maxInFlight && waiting.all.size > 0) {
      // The server asked all to wait; or it fails them, and one asks for all whether it still does.
      const heldUntil = Math.max(hold.until, gate.probeAt)
      const mayGo = leaveRoom({ inFlight, hanging, maxInFlight, now })
      // Where only some runs fail, one whose last answer was good opens the gate.
      const isSound = (entry: Entry<TAnswer>) => mayGo(entry) && !failing.has(entry.key)
      const next =
        heldUntil > now || begun.length >= burst
          ? undefined
          : ((gate.probeAt ? pickNext(waiting, turn + 1, isSound) : undefined) ??
            pickNext(waiting, turn + 1, mayGo))
      if (!next) {
        wakeAt = heldUntil > now ? heldUntil : (begun[0] ?? now) + windowMs
        break
      }
      turn += 1
      void send(next, now)
    }
    for (const entry of unheld) {
      const noticedAt = hold.until > now + noticeMs ? now : entry.queuedAt + noticeMs
      if (noticedAt > now) {
        wakeAt = Math.min(wakeAt, noticedAt)
        break
      }
      unheld.delete(entry)
      entry.isHeld = true
      for (const caller of entry.callers) tellTurn(caller, 'held')
    }
    if (entries.size === 0) expiresAt = Number.POSITIVE_INFINITY
    wake(Math.min(wakeAt, expiresAt))
  }

  async function send(entry: Entry<TAnswer>, now: number): Promise<void> {
    const { key, callers } = entry
    const controller = new AbortController()
    // One that asks for all is to be answered at once.
    const isLong =
      !gate.probeAt && entry.isLong === undefined && [...callers].every(({ isPatient }) => isPatient)
    entry.isLong = isLong
    const sending = { key, sentAt: now, controller, isLong }
    leave(entry)
    entry.sending = sending
    entry.isHeld = false
    gate = gateDuring(gate, now)
    begun.push(now)
    inFlight.add(sending)
    const answer = entry.send(controller.signal, isLong)
    for (const caller of callers) {
      expireIn(caller, caller.timeoutMs)
      tellTurn(caller, 'sent', isLong)
    }
    try {
      await answer
      gate = gateAfter(gate, failing, { key, now })
      // What was under way when the hold began tells nothing of how the server fares after it.
      if (now > hold.since) hold.strikes = 0
    } catch (error) {
      hold = holdAfter(hold, { error, sentAt: now, now: clock() })
      // What takes long may be cut off on its way while the server is well, in whatever words; what is true is said again.
      if (isLong) entry.isStale = true
      else gate = gateAfter(gate, failing, { error, key, now: clock() })
    }
    inFlight.delete(sending)
    if (!controller.signal.aborted) hanging.delete(key)
    if (entry.isStale && callers.size > 0) queue(entry)
    else {
      forget(entry)
      entry.sending = undefined
      for (const caller of callers) caller.resolve(answer)
      callers.clear()
    }
    pump()
  }

  function queue(entry: Entry<TAnswer>): void {
    entry.queuedAt = clock()
    entry.sending = undefined
    entry.isStale = false
    for (const caller of entry.callers) expireIn(caller, caller.waitMs)
    entries.set(entry.key, entry)
    joinQueue(waiting, entry)
    unheld.add(entry)
  }

  function leave(entry: Entry<TAnswer>): void {
    leaveQueue(waiting, entry)
    unheld.delete(entry)
  }

  function forget(entry: Entry<TAnswer>): void {
    if (entries.get(entry.key) !== entry) return
    entries.delete(entry.key)
    leave(entry)
  }

  function expireIn(caller: Caller<TAnswer>, ms: number): void {
    caller.expiresAt = clock() + ms
    expiresAt = Math.min(expiresAt, caller.expiresAt)
  }

  /** A component that mounts and unmounts, or asks afresh, a hundred times a second sends no hundred requests. */
  function readyAt(key: string): number {
    const sentAt = givenUp.get(key)
    return sentAt === undefined ? 0 : Math.min(sentAt, clock()) + windowMs
  }

  function giveUp({ key, sending }: Entry<TAnswer>, reason?: unknown): void {
    if (!sending) return
    givenUp.set(key, sending.sentAt)
    sending.controller.abort(reason)
  }

  function enqueue({ key, isFirst, send }: PoolRequest<TAnswer>): Entry<TAnswer> {
    const callers = new Set<Caller<TAnswer>>()
    const isVisible = () => [...callers].some((caller) => guard(caller.isVisible, true))
    const times = { queuedAt: 0, readyAt: readyAt(key) }
    const entry: Entry<TAnswer> = { key, isFirst, isVisible, callers, send, ...times }
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
            expiresAt: 0,
            resolve,
            leave: (reason) => {
              reject(reason)
              if (!callers.delete(caller) || callers.size > 0) return
              forget(entry)
              giveUp(entry, reason)
              if (entries.size === 0) wake(Number.POSITIVE_INFINITY)
            },
            // Last, as where it was made.
            ...request,
          }
          callers.add(caller)
          expireIn(caller, sending ? request.timeoutMs : request.waitMs)
          if (entry.isHeld) tellTurn(caller, 'held')
          if (sending && !entry.isStale) {
            const ageMs = clock() - sending.sentAt
            // One that is too old for all of them hangs: callers who join it one after the other would keep it for ever.
            const isLate = entry.isLong && !request.isPatient
            if (isLate || request.isFresh || [...callers].every(({ timeoutMs }) => ageMs >= timeoutMs)) {
              Object.assign(entry, { readyAt: readyAt(key), isStale: true })
              giveUp(entry)
            } else tellTurn(caller, 'sent', entry.isLong)
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
    wake() {
      gate = { ...gate, probeAt: Math.min(gate.probeAt, gate.soonestAt) }
      pump()
    },
    heldForMs: () => Math.max(0, hold.until - clock()),
    heldBy: () => hold.error,
  }
}

/** Goes on evenly when the time of day is set anew. */
function clock(): number {
  return performance.now()
}
