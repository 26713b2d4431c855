import type { Answer, StreamedAnswer } from './Answer.ts'
import { askForAnswer, askForStream, type Upstream, type UpstreamRequest } from './askUpstream.ts'
import { callerLimit } from './callerLimit.ts'
import { connectStore } from './connectStore.ts'
import { fairTurns } from './fairTurns.ts'
import { keyFinder } from './keyFinder.ts'
import { nameCaller, type NameContext } from './nameCaller.ts'
import type { RunProxyOptions } from './RunProxyOptions.ts'
import { shareAcross } from './shareAcross.ts'
import { shareAnswers } from './shareAnswers.ts'
import { upstreamBudget } from './upstreamBudget.ts'
import { upstreamHold } from './upstreamHold.ts'

export interface LimitedUpstream {
  report: Upstream['report']
  /** Names the caller, and refuses those who have asked too often; absent where callers have no names. */
  admit?: ((request: Request, context: Omit<NameContext, 'report'>) => Promise<string>) | undefined
  forWrite(request: UpstreamRequest, caller: string): Promise<Answer>
  forStream(request: UpstreamRequest, caller: string): Promise<Answer | StreamedAnswer>
  /**
   * Gives one answer to all who ask for the same.
   *
   * @param keepMs - For how long the other instances are to take it in place of asking as well, if that is longer than usual.
   */
  forShared(request: UpstreamRequest, caller: string, keepMs?: number): Promise<Answer>
}

/** The upstream as callers meet it: shared among them, within the limits, and the same for all instances. */
export function limitedUpstream(apiKey: string, options: RunProxyOptions): LimitedUpstream {
  // Not the time of day: it may be set back, and a hold or an answer would last for hours.
  const { limits, now = () => performance.now(), onError, fetch, shared, onStoreError } = options
  const { maxRequestsPerSecond, maxRequestsPerSecondPerCaller, callerOf, maxWaitMs = 5000 } = limits ?? {}
  const baseUrl = (options.baseUrl ?? 'https://api.cloudsquid.io/api').replace(/\/+$/, '')
  const reuseMs = Math.min(options.reuseMs ?? 1000, 1000)
  const common = shared && connectStore(shared, { apiKey, baseUrl, onStoreError, now })
  const finder = keyFinder(apiKey)
  const hold = upstreamHold(now)
  const budget = upstreamBudget({
    ratePerSecond: maxRequestsPerSecond,
    hold,
    instances: limits?.instances,
    common,
    now,
  })
  const waitForTurn = fairTurns({ take: budget.take, ratePerSecond: maxRequestsPerSecond, maxWaitMs, now })
  const checkCaller = callerLimit(maxRequestsPerSecondPerCaller, common)
  const share = shareAnswers(reuseMs, now)
  const across = common && shareAcross(common, { finder, reuseMs })

  const upstream: Upstream = {
    apiKey,
    baseUrl,
    finder,
    // A request that is made first is made twice, and each makes signals of its own.
    send: (address, init) => (fetch ? fetch(new Request(address, init)) : globalThis.fetch(address, init)),
    now,
    report(error, call) {
      try {
        onError?.(error, call)
      } catch {
        // Whoever is told of a failure must not cause another one.
      }
    },
    note(response, sentAtMs) {
      const waitMs = limits && hold.note(response, sentAtMs)
      if (waitMs !== undefined) budget.block(waitMs)
    },
  }

  async function takeTurn({ method, signal }: UpstreamRequest, callers: ReadonlySet<string>): Promise<void> {
    if (limits) await waitForTurn({ callers, isWrite: method !== 'GET', signal })
  }

  return {
    report: upstream.report,
    admit:
      callerOf &&
      (async (request, context) => {
        const caller = await nameCaller(callerOf, request, { ...context, report: upstream.report })
        await checkCaller(caller)
        return caller
      }),
    async forWrite(request, caller) {
      await takeTurn(request, new Set([caller]))
      try {
        return await askForAnswer(upstream, request)
      } finally {
        // Afterwards: what was asked for while it lasted may show the state before it.
        share.forget()
        await across?.forget()
      }
    },
    async forStream(request, caller) {
      await takeTurn(request, new Set([caller]))
      return askForStream(upstream, request)
    },
    async forShared(request, caller, keepMs) {
      const { path } = request
      const key = across ? `${await across.generation()} ${path}` : path
      return share.get(key, { signal: request.signal, caller }, ({ controller, callers }) => {
        const flying = { ...request, controller, signal: controller.signal }
        const ask = async () => {
          if (limits) await takeTurn(flying, callers)
          return askForAnswer(upstream, flying)
        }
        return across ? across.get({ ...flying, key, keepMs }, ask) : ask()
      })
    },
  }
}
