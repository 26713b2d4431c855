import { leftEarly } from './Refusal.ts'
import { tooMany } from './tooMany.ts'

export interface TurnOptions {
  /** Takes the right to one request; gives the milliseconds to wait if there is none, else 0. Never rejects. */
  take: () => Promise<number>
  ratePerSecond: number | undefined
  maxWaitMs: number
  now: () => number
}

export interface Waiting {
  /** Who waits for this request; more may join while it waits. */
  callers: ReadonlySet<string>
  isWrite: boolean
  signal: AbortSignal
}

interface Ticket {
  callers: ReadonlySet<string>
  isWrite: boolean
  untilMs: number
  go: () => void
  refuse: (waitMs: number) => void
}

const maxKnown = 10_000
const maxWaiting = 1000
const busy =
  'Too many requests are on their way to Cloudsquid, so this one was not sent. Ask again after the time in Retry-After.'

/**
 * Gives turns to those who wait: whoever has had none for longest is next. Writes go before reads, as a person waits
 * for them, but for one turn in four. Who cannot have a turn in time is told at once how long to stay away.
 */
export function fairTurns({
  take,
  ratePerSecond,
  maxWaitMs,
  now,
}: TurnOptions): (asked: Waiting) => Promise<void> {
  const waiting = new Set<Ticket>()
  const room = Math.min(maxWaiting, Math.max(1, Math.ceil(((ratePerSecond ?? Infinity) * maxWaitMs) / 1000)))
  /** The last turn of each caller, or when they were first seen; the longest ago first. */
  const lastTurn = new Map<string, number>()
  const sentAway = new Map<string, number>()
  let count = 0
  let isPumping = false
  let wake = () => {}

  function mark(caller: string): void {
    lastTurn.delete(caller)
    lastTurn.set(caller, (count += 1))
    const [oldest] = lastTurn.keys()
    if (lastTurn.size > maxKnown && oldest !== undefined) lastTurn.delete(oldest)
  }

  function rank({ callers }: Ticket): number {
    let best = Infinity
    for (const caller of callers) {
      if (!lastTurn.has(caller)) mark(caller)
      best = Math.min(best, lastTurn.get(caller) ?? best)
    }
    return best
  }

  /** The one whose turn it is, or with -1 the one who would be last. Of equals the one who came first. */
  function pick(readsFirst: boolean, sign: 1 | -1): Ticket | undefined {
    let found: Ticket | undefined
    let best = { lane: Infinity, rank: Infinity }
    for (const ticket of waiting) {
      const lane = ticket.isWrite === readsFirst ? sign : 0
      const mine = { lane, rank: sign * rank(ticket) }
      const isBetter = mine.lane < best.lane || (mine.lane === best.lane && mine.rank < best.rank)
      // Of equals the last one goes first when places are short.
      if (isBetter || (sign < 0 && mine.lane === best.lane && mine.rank === best.rank)) {
        found = ticket
        best = mine
      }
    }
    return found
  }

  function serve(ticket: Ticket): void {
    waiting.delete(ticket)
    for (const caller of ticket.callers) {
      mark(caller)
      sentAway.delete(caller)
    }
    ticket.go()
  }

  function sendAway(ticket: Ticket, heldMs: number): void {
    waiting.delete(ticket)
    for (const [caller, untilMs] of sentAway) if (untilMs < now()) sentAway.delete(caller)
    // Those who were sent away before come back first, so each is given a time of their own.
    const ahead = waiting.size + sentAway.size + 1
    const queueMs = Math.min((ahead / (ratePerSecond ?? maxWaiting)) * 1000, 60_000)
    const waitMs = heldMs + queueMs
    for (const caller of ticket.callers)
      if (sentAway.size < maxKnown) sentAway.set(caller, now() + waitMs * 2)
    ticket.refuse(waitMs)
    if (waiting.size === 0) wake()
  }

  async function pump(): Promise<void> {
    if (isPumping) return
    isPumping = true
    for (let turn = 1; waiting.size > 0; turn += 1) {
      const waitMs = await take()
      if (waitMs > 0) {
        for (const ticket of waiting) if (ticket.untilMs < now() + waitMs) sendAway(ticket, waitMs)
        if (waiting.size > 0) await pause(Math.min(waitMs, maxWaitMs))
      } else {
        const next = pick(turn % 4 === 0, 1)
        if (next) serve(next)
      }
    }
    isPumping = false
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  return ({ callers, isWrite, signal }) =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        signal.removeEventListener('abort', leave)
        settle()
      }
      const ticket: Ticket = {
        callers,
        isWrite,
        untilMs: now() + maxWaitMs,
        go: () => end(resolve),
        refuse: (waitMs) => end(() => reject(tooMany(waitMs, busy))),
      }
      const leave = () => {
        waiting.delete(ticket)
        if (waiting.size === 0) wake()
        end(() => reject(leftEarly()))
      }
      if (signal.aborted) return leave()
      signal.addEventListener('abort', leave, { once: true })
      waiting.add(ticket)
      const last = waiting.size > room ? pick(false, -1) : undefined
      if (last) sendAway(last, 0)
      void pump()
    })
}
