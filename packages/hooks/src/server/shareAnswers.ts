import type { Answer } from './Answer.ts'
import { leftEarly } from './Refusal.ts'

export interface AnswerShare {
  /** Gives the answer in flight or the one just had, or else loads it. */
  get(key: string, asker: Asker, load: (flight: Flying) => Promise<Answer>): Promise<Answer>
  /** Lets nobody share what was asked for before now: a write may have outdated it. */
  forget(): void
}

export interface Asker {
  signal: AbortSignal
  caller: string
}

/** What one upstream request knows of those who wait for it. */
export interface Flying {
  /** Aborted when the last of them leaves. */
  controller: AbortController
  callers: ReadonlySet<string>
}

interface Flight {
  answer: Promise<Answer>
  controller: AbortController
  callers: number
  names: Set<string>
}

/** Together they bound the memory: 20 MB. A longer answer is shared in flight, but not kept. */
const maxKept = 200
const maxKeptBytes = 100_000

/** Joins identical requests: one upstream request in flight for each key, and a good answer given again for a moment. */
export function shareAnswers(reuseMs: number, now: () => number): AnswerShare {
  const flights = new Map<string, Flight>()
  const kept = new Map<string, { answer: Answer; atMs: number }>()

  function findKept(key: string): Answer | undefined {
    const found = kept.get(key)
    const ageMs = found ? now() - found.atMs : -1
    // A clock that was set back must not make an answer last longer.
    return ageMs >= 0 && ageMs < reuseMs ? found?.answer : undefined
  }

  function keep(key: string, answer: Answer): void {
    const isGood = answer.status >= 200 && answer.status < 300
    if (!isGood || reuseMs <= 0 || answer.bytes.byteLength > maxKeptBytes) return
    kept.delete(key)
    kept.set(key, { answer, atMs: now() - (answer.ageMs ?? 0) })
    const [oldest] = kept.keys()
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
  }

  function start(key: string, caller: string, load: (flight: Flying) => Promise<Answer>): Flight {
    const controller = new AbortController()
    const names = new Set([caller])
    const answer = load({ controller, callers: names })
    const flight = { answer, controller, callers: 0, names }
    flights.set(key, flight)
    answer
      .then((loaded) => flights.get(key) === flight && keep(key, loaded))
      // Each caller gets the failure from `answer` itself; it is never kept.
      .catch(() => {})
      .finally(() => flights.get(key) === flight && flights.delete(key))
    return flight
  }

  return {
    async get(key, { signal, caller }, load) {
      const found = findKept(key)
      if (found) return found
      const flight = flights.get(key) ?? start(key, caller, load)
      flight.callers += 1
      flight.names.add(caller)
      return leaveable(flight.answer, signal, () => {
        flight.callers -= 1
        if (flight.callers > 0) return
        if (flights.get(key) === flight) flights.delete(key)
        flight.controller.abort()
      })
    },
    forget() {
      kept.clear()
      flights.clear()
    },
  }
}

/** Waits for a shared answer until the caller leaves; the others go on waiting. */
function leaveable(answer: Promise<Answer>, signal: AbortSignal, onLeave: () => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      onLeave()
      reject(leftEarly())
    }
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}
