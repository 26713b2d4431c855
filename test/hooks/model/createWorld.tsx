import { IsRestoringProvider, notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { createRunClient, RunClientProvider, runKeys } from 'cloudsquid-react'
import { shareTabs } from 'cloudsquid-react/client'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { FakePage } from '../../support/tabs/createFakeBrowser.ts'
import { FollowMany, FollowOne, type Page, type Results, Reviewer } from './components.tsx'
import { hintMsOf, verdictOf } from './answers.ts'
import { type Call, createFacts } from './createFacts.ts'
import { defaultOptions } from './defaultOptions.ts'
import { device } from './device.ts'
import type { RunFacts, SentRequest, View } from './Facts.ts'
import { observePolls } from './observePolls.ts'
import { type Given, judgeIdentity } from './rules/judgeIdentity.ts'
import { judgeEnd, judgeWish } from './rules/judgeLong.ts'
import { judgeOutage, nextOutage, outageAfter } from './rules/judgeOutage.ts'
import { judgeRequest } from './rules/judgeRequest.ts'
import { judgeView } from './rules/judgeView.ts'
import { judgeTwice } from './rules/judgeTabs.ts'
import { type Command, isList, refOf, type RunId, type Slot } from './Scenario.ts'
import { hearAnswers } from './tabs/hearAnswers.ts'
import { isAskedElsewhere, type Origin } from './tabs/Origin.ts'
import { throwByApp } from './throwByApp.ts'

// By itself it waits for a timer of 0 ms, which fake timers put off to the next millisecond.
notifyManager.setScheduler(queueMicrotask)

/** What a page before has learned: that forty runs took so long, whoever had started them. */
function storeLearned(ms: number | undefined) {
  const bucket = ms === undefined ? -1 : Math.round(4 * Math.log2(ms / 600))
  const durations = Array.from({ length: 52 }, (_, index) => (index === bucket ? 40 : 0))
  const text = JSON.stringify({ '["local","table-1"]': durations, '["local","table-1"]?': durations })
  return { getItem: () => text, setItem: () => {} }
}

export type World = ReturnType<typeof createWorld>

/** A page with components that follow runs, over a scripted server; what they send and show is judged at once. */
export function createWorld(origin: Origin) {
  const { scenario, server, browser } = origin
  const facts = createFacts(() => mounted.hasReviewer)
  const journal = origin.journal.of(origin.pages.length)
  const results: Partial<Results> = {}
  const given = new Map<string, Given>()
  const shown = new Map<string, View>()
  const calls: Call[] = []
  /** Refreshes and loaders that wait, and for which run; and loaders alone. */
  const refreshes = new Map<Promise<unknown>, RunId>()
  const loads = new Map<Promise<unknown>, RunId>()
  const mounted = { keys: new Map<Slot, number>(), hasReviewer: false, count: 0, reviews: 0, touchedAtMs: 0 }
  const app = {
    headers: 'fine' as (Command & { do: 'headers' })['are'],
    hasHung: false,
    isFrozen: false,
    hasReset: false,
    era: 0,
  }

  const channels: FakePage[] = []
  const tabs = shareTabs()
  const me = { facts, app }
  origin.pages.push(me)

  /** What the budget makes of an answer to a request that had its turn. */
  function heed(request: SentRequest): void {
    // What takes long may be cut off on its way while the server is well.
    if (request.isLong && verdictOf(request.answer) === 'passing') return
    facts.page.outSinceMs = outageAfter(facts.page.outSinceMs, request)
    facts.page.outage = nextOutage(facts.page.outage, request)
  }

  const fetch = server.connect({
    isFrozen: () => app.isFrozen,
    onSent: (request) => send(facts.runs[request.runId], request),
    onEnded: (request) => {
      const run = facts.runs[request.runId]
      run.open = run.open.filter((one) => one !== request)
      run.lastEnded = request
      heed(request)
    },
  })

  function send(run: RunFacts, request: SentRequest): void {
    const isNow = ({ atMs }: { atMs: number }) => atMs === device.nowMs()
    const acts = run.acts.filter((one) => one.isWaiting || isNow(one))
    // Whoever mounts meanwhile may have nothing to do with it.
    request.act = (acts.findLast(({ act }) => act !== 'mount') ?? acts.at(-1))?.act
    const isLoaded = [...loads.values()].includes(run.runId)
    // Those who have left may have given up what a loader shared with them, and it asks anew.
    if (isLoaded && facts.watching(run.runId).length === 0) request.act ??= 'load'
    request.turnAtMs = run.elsewhereSinceMs ?? device.nowMs()
    request.isAwaited = isLoaded || acts.some(({ act }) => act === 'refresh' || act === 'review')
    request.isForOwn =
      request.isLong ||
      (request.act !== undefined && request.act !== 'mount') ||
      run.isInvalidated ||
      refreshes.size > 0 ||
      mounted.hasReviewer
    const kind = request.isLong ? 'long request' : 'request'
    journal.note(`${kind} ${request.number} for ${run.runId}${request.act ? `, by ${request.act}` : ''}`)
    journal.judge(judgeRequest(facts, run, request))
    journal.judge(judgeOutage(facts.page.outage, run))
    const isAskedByHand = [...refreshes.values()].includes(run.runId)
    journal.judge(judgeWish(run, request, isAskedByHand))
    journal.judge(judgeTwice(origin, facts, request))
    // StrictMode mounts twice, and both may ask.
    run.acts = run.acts.filter(isNow)
    run.open.push(request)
    // What a review reads before it is stored is no poll, whatever else was done meanwhile.
    if (!acts.some(({ act }) => act === 'review')) run.lastSent = request
  }

  const queryClient = new QueryClient({
    defaultOptions: { queries: defaultOptions[scenario.defaults ?? 'none'] ?? {} },
  })
  const client = observePolls(
    createRunClient({
      baseUrl: '/api',
      scope: 'model',
      fetch,
      learn: storeLearned(scenario.learnedMs),
      tabs:
        browser &&
        hearAnswers(tabs, {
          browser,
          onOpened: (channel) => channels.push(Object.assign(channel, { isFrozen: app.isFrozen })),
          sent: server.sent,
          onHeard({ runId, request, hadTurn }) {
            const run = facts.runs[runId]
            // That of this page has ended by itself.
            if (run.lastEnded === request) return
            const hintMs = hintMsOf(request.answer, scenario.serverSkewMs, request.answeredClockMs)
            run.lastEnded = { ...request, hintMs, sentAtMs: run.turnAtMs, isGivenUp: false }
            if (hadTurn) heed(request)
          },
        }),
      headers() {
        if (app.headers === 'thrown') throwByApp()
        return app.headers === 'hung' ? new Promise(() => {}) : {}
      },
    }),
    (runId) => facts.runs[runId],
    {
      // Where whoever asked has left, a request that is asked for anew has waited for nothing yet.
      onAsked: (run) =>
        void Object.assign(run, { queuedAtMs: undefined, isAskedOutdated: run.isInvalidated }),
      // So has what is queued anew in this very moment.
      onTurn: (run) =>
        void Object.assign(run, { queuedAtMs: undefined, unheldAtMs: undefined, turnAtMs: device.nowMs() }),
      onPolled(run, request) {
        journal.note(`${run.runId}: ${request ? JSON.stringify(request.answer) : 'no answer in time'}`)
        journal.judge(judgeEnd(request))
        facts.got(run, request, findQuery(run.runId)?.state.data !== undefined)
      },
    },
  )

  function findQuery(runId: RunId) {
    return queryClient.getQueryCache().find({ queryKey: runKeys.run(client, refOf(runId)) })
  }

  /** The cache has let go of a run, and what was shown of it is nothing to compare with. */
  function forget(runId: RunId): void {
    app.era += 1
    facts.forget(runId)
    for (const [id, view] of shown) if (id.endsWith(runId)) shown.set(id, { ...view, run: undefined })
  }

  queryClient.getQueryCache().subscribe(({ type, query }) => {
    const runId = query.queryKey[5] as RunId | undefined
    if (type !== 'removed' || !runId) return
    facts.forgetAway(runId)
    forget(runId)
  })

  const page: Page = {
    submit: async () => {},
    onResult(name, result, of) {
      Object.assign(results, { [name]: result })
      const now = { result, of, era: app.era }
      const id = `${name} ${mounted.keys.get(name as Slot)}`
      journal.judge(judgeIdentity(given.get(id), now))
      given.set(id, now)
    },
    onShown(slot, runId, view) {
      const id = `${slot}: ${runId ?? 'no run'}`
      const before = shown.get(id)
      if (JSON.stringify(before) !== JSON.stringify(view)) journal.note(`${id} shows ${JSON.stringify(view)}`)
      if (runId) journal.judge(judgeView(facts.runs[runId], view, before))
      shown.set(id, view)
    },
    onCall(call) {
      journal.note(`${call.who} is told: ${call.change}`)
      calls.push(call)
    },
  }

  const root = createRoot(document.createElement('div'))

  return {
    facts,
    server,
    page,
    app,
    results,
    mounted,
    journal,
    origin,
    given,
    shown,
    calls,
    refreshes,
    loads,
    queryClient,
    client,
    forget,
    isAskedElsewhere: (runId: RunId) => isAskedElsewhere(origin, facts, runId),
    /** Nothing that is done here leaves the page, and nothing comes to it; what it has claimed it keeps. */
    freeze() {
      app.isFrozen = true
      for (const channel of channels) channel.isFrozen = true
    },
    stateOf: (runId: RunId) => findQuery(runId)?.state,
    render: () =>
      act(() => {
        const watchers = [...facts.watchers.values()].map((watcher) => {
          const Follow = isList(watcher.slot) ? FollowMany : FollowOne
          return <Follow key={mounted.keys.get(watcher.slot)} watcher={watcher} page={page} />
        })
        const tree = (
          <QueryClientProvider client={queryClient}>
            <IsRestoringProvider value={facts.page.isRestoring}>
              <RunClientProvider client={client}>
                {watchers}
                {mounted.hasReviewer && <Reviewer page={page} />}
              </RunClientProvider>
            </IsRestoringProvider>
          </QueryClientProvider>
        )
        root.render(scenario.isStrict ? <StrictMode>{tree}</StrictMode> : tree)
      }),
    end() {
      act(() => root.unmount())
      queryClient.clear()
      tabs.close()
      origin.pages.splice(origin.pages.indexOf(me), 1)
    },
  }
}
