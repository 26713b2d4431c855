import type { Answer } from '../Answer.ts'
import type { UpstreamRequest } from '../askUpstream.ts'
import type { LimitedUpstream } from '../limitedUpstream.ts'
import type { ProxyCall } from '../ProxyCall.ts'
import type { RunProxyOptions } from '../RunProxyOptions.ts'
import { heldPlaces } from './heldPlaces.ts'
import { offerHeader } from './LongAnswers.ts'
import { readPreference } from './readPreference.ts'
import { runFeeds } from './runFeeds.ts'
import { isGood, tagOf } from './tagOf.ts'

export interface LongAnswering {
  /** Answers at once, or when something has changed if the caller asks for that and may. */
  answer(headers: Headers, asked: UpstreamRequest, caller: string): Promise<Waited>
  wrote(call: ProxyCall, answer: Answer | undefined): void
  close(): void
}

export interface Waited {
  answer: Answer
  /** Whether it tells something that came while the caller waited. */
  isLate: boolean
}

/** Tells callers that they may wait for a change, and lets them, where the proxy is made so. */
export function answerWhenChanged(ask: LimitedUpstream, options: RunProxyOptions): LongAnswering | undefined {
  const { longAnswers: wished, limits, now = () => performance.now(), reuseMs = 1000 } = options
  if (!wished) return undefined
  const { maxWaitMs = 25_000, maxHeld = 1000, maxHeldPerCaller = 12 } = wished === true ? {} : wished
  const places = heldPlaces({ maxHeld, maxPerCaller: limits?.callerOf ? maxHeldPerCaller : Infinity })
  const feeds = runFeeds(ask, { reuseMs: Math.min(reuseMs, 1000), now })
  let isClosed = false

  async function describe(answer: Answer, seen: readonly string[], applied?: string): Promise<Answer> {
    if (isClosed || !isGood(answer)) return answer
    const tag = await tagOf(answer)
    const own: Answer['headers'] = [
      ['etag', `"${tag}"`],
      ['vary', 'Prefer'],
      [offerHeader, String(Math.floor(maxWaitMs / 1000))],
    ]
    if (applied) own.push(['preference-applied', applied])
    const headers = [...answer.headers, ...own]
    return seen.includes(tag)
      ? { status: 304, headers: own, bytes: new Uint8Array() }
      : { ...answer, headers }
  }

  return {
    async answer(headers, asked, caller) {
      const { waitMs, seen } = readPreference(headers)
      // Of several tags nobody could tell, when the time is over, which one it still is.
      const isHeld = waitMs > 0 && seen.length === 1 && !isClosed && places.take(caller)
      if (!isHeld) return { answer: await describe(await ask.forShared(asked, caller), seen), isLate: false }
      const limitMs = Math.min(waitMs, maxWaitMs)
      const applied = `wait=${Math.floor(limitMs / 1000)}`
      try {
        const late = await feeds.wait(asked, { caller, seen, waitMs: limitMs })
        if (late) return { answer: await describe(late, [], applied), isLate: true }
        const own: Answer['headers'] = [
          ['etag', `"${seen[0]}"`],
          ['vary', 'Prefer'],
        ]
        if (!isClosed)
          own.push([offerHeader, String(Math.floor(maxWaitMs / 1000))], ['preference-applied', applied])
        return { answer: { status: 304, headers: own, bytes: new Uint8Array() }, isLate: false }
      } finally {
        places.give(caller)
      }
    },
    wrote: (call, answer) => feeds.wrote(call, answer),
    close() {
      isClosed = true
      feeds.close()
    },
  }
}
