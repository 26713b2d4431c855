import type { Answer } from './Answer.ts'
import type { Common } from './connectStore.ts'
import type { KeyFinder } from './keyFinder.ts'
import { packAnswer, unpackAnswer } from './packAnswer.ts'
import { leftEarly, Refusal } from './Refusal.ts'

export interface AcrossRequest {
  /** What is asked for, with the generation of the answer. */
  key: string
  limitMs: number
  signal: AbortSignal
  /** For how long the others take the answer in place of asking; those who ask for as long have one of their own. */
  keepMs?: number | undefined
}

export interface AcrossShare {
  /** Gives the answer that another instance has just had or is about to have, or else asks. */
  get(request: AcrossRequest, ask: () => Promise<Answer>): Promise<Answer>
  /** Names the time between two writes, by any instance: answers of one are not given in another. */
  generation(): Promise<string>
  /** Begins another generation. */
  forget(): Promise<void>
}

/** How long the others wait for an instance that has died. Whoever lives says so three times in it. */
const leaseMs = 3000
/** Longer than any answer is kept or waited for. */
const generationMs = 3_600_000

/** Shares answers, and who asks for them, with the other instances. While the store is away everybody asks alone. */
export function shareAcross(
  common: Common,
  { finder, reuseMs }: { finder: KeyFinder; reuseMs: number },
): AcrossShare {
  const { store, guard, nameOf } = common

  async function askAsOwner(
    { name, owner, keepMs }: { name: string; owner: string; keepMs: number },
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    const prolong = setInterval(() => {
      void guard.run<unknown>(
        () => store.renew(name, { owner, leaseMs }),
        () => undefined,
      )
    }, leaseMs / 3)
    let value: string | undefined
    try {
      const answer = await ask()
      value = keepMs > 0 ? packAnswer(answer, keepMs) : undefined
      return answer
    } finally {
      clearInterval(prolong)
      // Not waited for: the callers have their answer.
      void guard.run<unknown>(
        () => store.release(name, value === undefined ? { owner, keepMs: 0 } : { owner, value, keepMs }),
        () => undefined,
      )
    }
  }

  return {
    async get({ key, limitMs, signal, keepMs: wishedMs = 0 }, ask) {
      const isLong = wishedMs > reuseMs
      const keepMs = isLong ? wishedMs : reuseMs
      const name = await nameOf('answer', isLong ? `long ${key}` : key)
      const owner = crypto.randomUUID()
      let waitedMs = 0
      for (let pauseMs = 20; waitedMs <= limitMs; pauseMs = Math.min(pauseMs * 1.5, 400)) {
        const claim = await guard.run(
          () => store.claim(name, { owner, leaseMs }),
          () => undefined,
        )
        if (!claim) return ask()
        if (claim.state === 'mine') return askAsOwner({ name, owner, keepMs }, ask)
        if (claim.state === 'answered') {
          const { answer, keptMs = reuseMs } = unpackAnswer(claim.value, finder) ?? {}
          return answer ? { ...answer, ageMs: Math.max(0, keptMs - claim.leftMs) } : ask()
        }
        await pause(pauseMs, signal)
        waitedMs += pauseMs
      }
      throw new Refusal(
        504,
        `Another instance of this proxy got no answer of Cloudsquid within ${limitMs} ms. Try again later.`,
      )
    },
    generation: joinReads(async () => {
      const name = await nameOf('generation')
      const read = await guard.run<string | undefined>(
        () => store.read(name),
        () => 'alone',
      )
      return read ?? ''
    }),
    async forget() {
      const name = await nameOf('generation')
      await guard.run<unknown>(
        () => store.write(name, { value: crypto.randomUUID(), keepMs: generationMs }),
        () => undefined,
      )
    },
  }
}

/** One read at a time, each begun after all who get it had asked: so nobody is told of a time before their own. */
function joinReads<TResult>(read: () => Promise<TResult>): () => Promise<TResult> {
  let current: Promise<TResult> | undefined
  let next: Promise<TResult> | undefined
  const get = (): Promise<TResult> => {
    if (current)
      return (next ??= current.then(() => {
        next = undefined
        return get()
      }))
    current = read().finally(() => (current = undefined))
    return current
  }
  return get
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer)
      reject(leftEarly())
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave)
      resolve()
    }, ms)
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave, { once: true })
  })
}
