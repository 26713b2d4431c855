import type { Answer, RunId } from '../Scenario.ts'

/** What is known of a run where requests are held. */
interface Upstream {
  /** Asks for the run once more, by the script. */
  take: (runId: RunId) => Answer
  /** Names what the run has by now; who has seen that has nothing to hear. */
  tagOf: (runId: RunId) => string
  /** The run as it was last told. */
  known: (runId: RunId) => Answer
}

/** A request that may wait for a change. */
export interface Waiting {
  runId: RunId
  seconds: number
  /** What the page has seen. */
  tag: string
  signal: AbortSignal | null | undefined
}

/** How a request that was held is answered; the same as before is 304. */
export interface HeldAnswer {
  answer: Answer
  isSame: boolean
  /** Whether others may wait from now on. */
  isOffered: boolean
}

/** How often the proxy asks for those who wait. */
const paceMs = 3_000
const cutMs = 10_000

/** A proxy that holds requests until there is something else to say, by the clock of the test. */
export function holdRequests({ take, tagOf, known }: Upstream) {
  const held = new Map<Waiting, (answer: HeldAnswer) => void>()
  let isCut = false

  /** Tells those who wait for a run what they have not seen. */
  function tell(runId: RunId): void {
    for (const [waiting, end] of held)
      if (waiting.runId === runId && waiting.tag !== tagOf(runId))
        end({ answer: known(runId), isSame: false, isOffered: true })
  }

  return {
    tell,
    /** Lets something on the way cut off what takes long, or not any more. */
    cut(isFromNowOn: boolean): void {
      isCut = isFromNowOn
    },
    /** Ends all that wait: told that nothing has changed, or by a connection that is closed. */
    end(isInOrder: boolean): void {
      for (const [{ runId }, end] of held)
        end({
          answer: isInOrder ? known(runId) : { is: 'drop', afterMs: 0 },
          isSame: isInOrder,
          isOffered: false,
        })
    },
    hold(waiting: Waiting): Promise<HeldAnswer> {
      const { runId, seconds, signal } = waiting
      return new Promise((resolve, reject) => {
        const timers = new Set<ReturnType<typeof setTimeout>>()
        const later = (ms: number, call: () => void) => void timers.add(setTimeout(call, ms))
        const leave = () => {
          for (const timer of timers) clearTimeout(timer)
          held.delete(waiting)
        }
        const end = (answer: HeldAnswer) => {
          leave()
          resolve(answer)
        }
        const ask = () => {
          const answer = take(runId)
          if (answer.is === 'hang') return leave()
          tell(runId)
          if (!held.has(waiting)) return
          if (answer.is !== 'run')
            return later(answer.afterMs, () => end({ answer, isSame: false, isOffered: true }))
          later(paceMs, ask)
        }
        held.set(waiting, end)
        signal?.addEventListener('abort', () => {
          leave()
          reject(signal.reason as Error)
        })
        later(seconds * 1_000, () => end({ answer: known(runId), isSame: true, isOffered: true }))
        later(cutMs, () => {
          if (isCut) end({ answer: { is: 'http', code: 504, afterMs: 0 }, isSame: false, isOffered: true })
        })
        later(paceMs, ask)
        tell(runId)
      })
    },
  }
}
