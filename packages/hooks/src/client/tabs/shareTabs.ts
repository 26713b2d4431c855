import { runPath } from '../../contract/endpoints.ts'
import type { JsonObject } from '../../contract/JsonValue.ts'
import { abortReason, throwIfAborted } from '../abortReason.ts'
import { checkRef } from '../checkRef.ts'
import { guard } from '../guard.ts'
import { nextStamp, type RunClient, type TabSharing } from '../RunClient.ts'
import { type AskOnce, createAskOnce, give } from './createAskOnce.ts'
import { nameSharing } from './nameSharing.ts'
import { pageTime } from './openTabs.ts'
import { letGo, usableAnswer } from './sharedRun.ts'

const hasNews = Symbol('another tab has answered')

/**
 * Lets the tabs of one browser that follow the same runs ask once: one of them asks, and all get the answer at that time. Each
 * keeps its own deadlines, stops and schedule, and asks for itself where it must: for `refresh`, before and after a review.
 *
 * Needs Web Locks and BroadcastChannel, so a page over https or on localhost; elsewhere, on servers and in React Native, each
 * asks for itself as ever. Tabs share if base URL, key, headers and `scope` are the same. Where `headers` or `fetch` are
 * functions nobody can tell whose they are: nothing is shared then without a `scope` of your own, with the user in it.
 *
 * @example
 * const client = createRunClient({ baseUrl: '/api', tabs: shareTabs() })
 */
export function shareTabs(): TabSharing {
  const all = new Set<AskOnce>()
  let isClosed = false
  return {
    join(client, send, options) {
      const name = nameSharing(client, options)
      if (name === undefined) return send
      const asking = createAskOnce(name)
      all.add(asking)
      const getRun = client.getRun.bind(client)
      client.getRun = (ref, read) =>
        isClosed ? getRun(ref, read) : readOnce({ asking, client, getRun }, ref, read)
      return async (request, signal) => {
        const { path, method } = request
        const run = asking.runs.get(path)
        if (isClosed || method !== undefined || !run || run.readers === 0) return send(request, signal)
        if (request.wait) {
          // What waits for a change at the proxy keeps no other tab waiting.
          const answer = await send(request, signal)
          // It is of when it came: what other tabs have asked for until then says nothing new here.
          if (answer.status < 400) run.givenAt = Math.max(run.askedAt, pageTime())
          return answer
        }
        const { taken } = run
        run.taken = undefined
        if (taken) return give(run, taken)
        return asking.ask({ path, run, signal, send: () => send(request, signal) })
      }
    },
    close() {
      isClosed = true
      for (const { close } of all) close()
    },
  }
}

interface Reader {
  asking: AskOnce
  client: RunClient
  /** As the client does it without other tabs. */
  getRun: RunClient['getRun']
}

/** Reads a run, and takes what another tab was answered where that is as good. */
async function readOnce(
  { asking, client, getRun }: Reader,
  ...[ref, options = {}]: Parameters<RunClient['getRun']>
): ReturnType<RunClient['getRun']> {
  const { onNews, isFresh, signal } = options
  checkRef(ref)
  throwIfAborted(signal)
  const path = runPath(ref)
  const run = asking.read(path)
  run.readers += 1
  const leaving = new AbortController()
  const abort = () => leaving.abort(signal && abortReason(signal))
  const usable = () => usableAnswer(run, performance.now())
  // A request of its own that waits for its turn need not be sent.
  const leave = () => {
    if (client.budget?.isQueued(ref)) leaving.abort(hasNews)
  }
  const isOwn = !onNews || isFresh === true
  run.own += Number(isOwn)
  try {
    if (isOwn) return await getRun(ref, options)
    run.onNews = onNews
    if (!usable()) {
      run.queued.add(leave)
      signal?.addEventListener('abort', abort)
      const answer = await getRun(ref, { ...options, signal: leaving.signal }).catch((error: unknown) => {
        if (error !== hasNews) throw error
      })
      if (answer) return answer
    }
    run.taken = run.latest
    guard(() => options.onTurn?.('sent', false))
    const stamp = nextStamp()
    const known = options.known?.raw
    const { body, ...answer } = await client.request({ path, subject: 'Reading the run', signal, known })
    return { run: client.parseRun!(body as JsonObject), ...answer, stamp }
  } finally {
    run.readers -= 1
    run.own -= Number(isOwn)
    letGo(run, performance.now())
    run.taken = undefined
    run.queued.delete(leave)
    signal?.removeEventListener('abort', abort)
  }
}
