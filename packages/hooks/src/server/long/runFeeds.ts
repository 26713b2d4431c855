import type { Answer } from '../Answer.ts'
import type { UpstreamRequest } from '../askUpstream.ts'
import type { LimitedUpstream } from '../limitedUpstream.ts'
import type { ProxyCall } from '../ProxyCall.ts'
import { leftEarly } from '../Refusal.ts'
import { feedPace, isFinalAnswer } from './feedPace.ts'
import { isGood, tagOf, wasHad } from './tagOf.ts'

export interface WaitFor {
  caller: string
  /** What the caller has seen. */
  seen: readonly string[]
  waitMs: number
}

export interface RunFeeds {
  /** Gives the first answer that says something else than the caller has seen, or `undefined` when the time is over. */
  wait(asked: UpstreamRequest, wanted: WaitFor): Promise<Answer | undefined>
  /** A write was answered, well or not: whoever waits for its run is told at once. */
  wrote(call: ProxyCall, answer: Answer | undefined): void
  /** Answers all who wait, and lets nobody wait any more. */
  close(): void
}

interface Waiter extends WaitFor {
  asked: UpstreamRequest
  /** What was known before then says nothing to this caller, who may know better. */
  sinceMs: number
  tell(answer: Answer | undefined): void
  fail(reason: unknown): void
}

/** What is known of a run that somebody waits for. */
interface Feed {
  path: string
  waiters: Set<Waiter>
  tag: string
  isFinal: boolean
  pollCount: number
  dueAtMs: number
  /** How long it was between the last answer and the next. */
  waitMs: number
  /** Whether somebody may have seen more than the last answer said. */
  isUnsure?: boolean
  /** The request that is under way. */
  asking?: AbortController | undefined
  timer?: ReturnType<typeof setTimeout> | undefined
  idleAtMs: number
}

/** Callers come back within a moment, and are not to begin anew. */
const idleMs = 10_000
/** An answer that other instances get too is gone by when it is due anew. */
const earlyMs = 200
/** A request that is under way when the time is over may still be answered. */
const graceMs = 2_000

/** Asks for each run once for all who wait for it, at the pace of the hooks, for as long as anybody does. */
export function runFeeds(
  { forShared }: Pick<LimitedUpstream, 'forShared'>,
  { reuseMs, now }: { reuseMs: number; now: () => number },
): RunFeeds {
  const feeds = new Map<string, Feed>()
  const pace = feedPace()
  let isClosed = false

  function feedOf(path: string): Feed {
    const known = feeds.get(path)
    if (known) return Object.assign(known, { idleAtMs: now() })
    for (const [other, { waiters, asking, idleAtMs }] of feeds)
      if (waiters.size === 0 && !asking && now() - idleAtMs > idleMs) feeds.delete(other)
    const feed: Feed = {
      path,
      waiters: new Set(),
      tag: '',
      isFinal: false,
      pollCount: 0,
      dueAtMs: 0,
      waitMs: 0,
      idleAtMs: now(),
    }
    feeds.set(path, feed)
    return feed
  }

  function learn(
    feed: Feed,
    { call }: UpstreamRequest,
    { answer, tag }: { answer: Answer; tag: string },
  ): void {
    if (feed.tag !== tag) Object.assign(feed, { tag, isFinal: isFinalAnswer(answer) })
    const waitMs = pace.waitMs(call.params, { answer, ...feed })
    const dueAtMs = now() + waitMs - Math.min(answer.ageMs ?? 0, waitMs)
    Object.assign(feed, { waitMs, dueAtMs, pollCount: feed.pollCount + 1, isUnsure: false })
  }

  function schedule(feed: Feed): void {
    clearTimeout(feed.timer)
    if (feed.waiters.size === 0 || feed.asking) return
    feed.timer = quietly(() => void ask(feed), feed.dueAtMs - now())
  }

  /** @param isFresh - Whether nothing that was had before is to be given. */
  async function ask(feed: Feed, isFresh = false): Promise<void> {
    const [waiter] = feed.waiters
    if (!waiter) return
    // In turns, so that each pays for it in the order of turns.
    feed.waiters.delete(waiter)
    feed.waiters.add(waiter)
    clearTimeout(feed.timer)
    feed.asking?.abort()
    const asking = new AbortController()
    feed.asking = asking
    const { asked, caller } = waiter
    const startedAtMs = now()
    try {
      const request = { ...asked, signal: asking.signal, controller: undefined }
      const keepMs = isFresh || feed.isUnsure ? 0 : feed.waitMs - earlyMs
      const answer = await forShared(request, caller, keepMs)
      const tag = isGood(answer) ? await tagOf(answer) : ''
      if (feed.asking !== asking) return
      feed.asking = undefined
      if (!isGood(answer)) return tellAll(feed, (one) => one.tell(answer))
      learn(feed, asked, { answer, tag })
      const atMs = startedAtMs - (isFresh ? 0 : Math.max(reuseMs, answer.ageMs ?? 0))
      for (const one of feed.waiters) {
        if (one.seen.includes(tag)) continue
        if (one.sinceMs <= atMs) one.tell(answer)
        else Object.assign(feed, { isUnsure: true, dueAtMs: Math.min(feed.dueAtMs, now() + reuseMs) })
      }
      schedule(feed)
    } catch (error) {
      if (feed.asking !== asking) return
      feed.asking = undefined
      tellAll(feed, (one) => one.fail(error))
    }
  }

  function tellAll({ waiters }: Feed, tell: (waiter: Waiter) => void): void {
    for (const one of waiters) tell(one)
  }

  function hold(feed: Feed, asked: UpstreamRequest, wanted: WaitFor): Promise<Answer | undefined> {
    const { signal } = asked
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', leave)
        feed.waiters.delete(waiter)
        if (feed.waiters.size === 0) {
          clearTimeout(feed.timer)
          feed.asking?.abort()
          Object.assign(feed, { asking: undefined, idleAtMs: now() })
        }
        settle()
      }
      const leave = () => end(() => reject(leftEarly()))
      const waiter: Waiter = {
        ...wanted,
        asked,
        sinceMs: now(),
        tell: (answer) => end(() => resolve(answer)),
        fail: (reason) => end(() => reject(reason)),
      }
      const giveUp = () => waiter.tell(undefined)
      let timer = quietly(() => {
        if (feed.asking) timer = quietly(giveUp, graceMs)
        else giveUp()
      }, wanted.waitMs)
      if (signal.aborted) return leave()
      signal.addEventListener('abort', leave, { once: true })
      feed.waiters.add(waiter)
      schedule(feed)
    })
  }

  return {
    async wait(asked, wanted) {
      const feed = feedOf(asked.path)
      if (isClosed) return undefined
      // What was known before need not be what this caller has seen meanwhile: so looked at anew, as without waiting.
      while (!wanted.seen.includes(feed.tag)) {
        const before = feed.pollCount
        // oxlint-disable-next-line no-await-in-loop
        const answer = await forShared(asked, wanted.caller)
        const isOlder = wasHad(answer)
        // oxlint-disable-next-line no-await-in-loop
        const tag = isGood(answer) ? await tagOf(answer) : ''
        if (!wanted.seen.includes(tag)) {
          if (isClosed || !isGood(answer) || !isOlder) return answer
          // It may be what they saw before, at another instance: asked for anew, once it cannot be.
          Object.assign(feed, { isUnsure: true, dueAtMs: Math.min(feed.dueAtMs, now() + reuseMs) })
          break
        }
        if (feed.pollCount === before) learn(feed, asked, { answer, tag })
      }
      return isClosed ? undefined : hold(feed, asked, wanted)
    },
    wrote(call, answer) {
      if (answer) pace.begin(call, answer)
      for (const feed of feeds.values()) {
        const [waiter] = feed.waiters
        if (waiter && isSameRun(waiter.asked.call, call)) void ask(feed, true)
      }
    },
    close() {
      isClosed = true
      for (const feed of feeds.values()) tellAll(feed, (one) => one.tell(undefined))
      feeds.clear()
    },
  }
}

function isSameRun({ params }: ProxyCall, written: ProxyCall): boolean {
  return (['projectName', 'tableId', 'runId'] as const).every((name) => params[name] === written.params[name])
}

/** A timer that keeps no process alive. */
function quietly(call: () => void, ms: number): ReturnType<typeof setTimeout> {
  const timer = setTimeout(call, Math.max(ms, 0))
  // Node alone; elsewhere it is a number.
  ;(timer as { unref?: () => void }).unref?.()
  return timer
}
