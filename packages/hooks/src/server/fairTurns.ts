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
  const room = ratePerSecond ? Math.max(1, Math.ceil((ratePerSecond * maxWaitMs) / 1000)) : Infinity
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

  /** Of equals the one who came first. */
  function inOrder(readsFirst: boolean): Ticket[] {
    const ranked = [...waiting].map((ticket) => ({
      ticket,
      lane: ticket.isWrite === readsFirst ? 1 : 0,
      rank: rank(ticket),
    }))
    return ranked.toSorted((a, b) => a.lane - b.lane || a.rank - b.rank).map(({ ticket }) => ticket)
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
    const waitMs = heldMs + (ratePerSecond ? Math.min((ahead / ratePerSecond) * 1000, 60_000) : 0)
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
        const [next] = inOrder(turn % 4 === 0)
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
      const last = waiting.size > room ? inOrder(false).at(-1) : undefined
      if (last) sendAway(last, 0)
      void pump()
    })
}
