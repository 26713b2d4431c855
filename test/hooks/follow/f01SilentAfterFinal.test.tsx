import { dehydrate, hydrate, keepPreviousData, QueryClient } from '@tanstack/react-query'
import { cleanup } from '@testing-library/react'
import type { JsonObject, UseRunOptions } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, held, json, status, type Step } from '../../support/scriptFetch.ts'
import { reconnect, setOnline } from '../../support/setOnline.ts'
import { refocus, setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: { total: 1 } })
const failed = json({ status: 'error', data: {} })
const reviewed = json({ status: 'done', data: { total: 1 }, review: { approved: true } })
const hour = 3_600_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Followed = ReturnType<typeof renderRun<JsonObject>>
type Occasion = (followed: Followed) => Followed | void | Promise<void>

/** Everything that makes a query ask by itself; gives the other component if there is one. */
const occasions: [string, Occasion][] = [
  ['time passes', () => pass(hour)],
  ['the tab is left and looked at again', refocus],
  ['the network is lost and found', reconnect],
  [
    'both come back at once',
    () => {
      setVisibility('hidden')
      setOnline(false)
      setVisibility('visible')
      setOnline(true)
    },
  ],
  ['it renders with new options', ({ follow }) => follow({ ...testRef }, { intervalMs: () => 500 })],
  [
    'it is switched off and on',
    ({ follow }) => {
      follow(testRef, { enabled: false })
      follow(testRef, { enabled: true })
    },
  ],
  [
    'it is stopped and resumed',
    async ({ now }) => {
      now().stop()
      await pass(0)
      now().resume()
    },
  ],
  [
    'another run is looked at in between',
    async ({ follow }) => {
      follow(undefined)
      await pass(0)
      follow(testRef)
    },
  ],
  ['another component follows it too', ({ queryClient }) => renderRun([running], { queryClient })],
  [
    'the component is mounted anew',
    ({ unmount, queryClient }) => {
      unmount()
      return renderRun([running], { queryClient })
    },
  ],
]

/** Requests by all components, while an occasion and the hour after it pass. */
async function requestsOn(occasion: Occasion, followed: Followed): Promise<number> {
  const before = followed.requests.length
  const other = await occasion(followed)
  await pass(hour)
  return followed.requests.length - before + (other?.requests.length ?? 0)
}

describe('F1: a run that is final is asked for no more', () => {
  describe.each<[string, Step]>([
    ['done', done],
    ['error', failed],
  ])('once it is %s', (phase, step) => {
    it.each(occasions)('when %s', async (_, occasion) => {
      const followed = renderRun([running, step])
      await pass(10_000)
      expect(followed.now()).toMatchObject({ phase, connection: 'settled' })
      expect(await requestsOn(occasion, followed)).toBe(0)
      expect(followed.requests).toHaveLength(2)
    })

    it('whatever the background policy and the interval are', async () => {
      for (const background of ['pause', 'slow', 'keep'] as const) {
        const run: UseRunOptions = { background, intervalMs: 500 }
        const followed = renderRun([running, step], { run })
        await pass(500)
        setVisibility('hidden')
        await pass(hour)
        setVisibility('visible')
        await pass(hour)
        expect([followed.now().phase, followed.requests.length]).toEqual([phase, 2])
      }
    })
  })

  it('when it was final at the first look', async () => {
    const { requests, now } = renderRun([done])
    await pass(hour)
    expect([now().phase, requests.length]).toEqual(['done', 1])
  })

  it('when it comes with the page from a server', async () => {
    const server = renderRun([done])
    await pass(0)
    const queryClient = new QueryClient()
    hydrate(queryClient, JSON.parse(JSON.stringify(dehydrate(server.queryClient))))
    await pass(60_000)
    const { now, requests } = renderRun([running], { queryClient })
    await pass(hour)
    expect([now().phase, requests.length]).toEqual(['done', 0])
  })

  it('when the final answer comes to a hidden tab, or late to one that was offline', async () => {
    const { step, release } = held(done)
    const { now, requests } = renderRun([running, step])
    await pass(2_000)
    setVisibility('hidden')
    setOnline(false)
    release()
    await pass(10_000)
    setVisibility('visible')
    setOnline(true)
    await pass(hour)
    expect([now().phase, requests.length]).toEqual(['done', 2])
  })

  it('also in StrictMode, whose every effect runs twice', async () => {
    const { requests, now } = renderRun([running, done], { isStrict: true })
    await pass(10_000)
    const asked = requests.length
    refocus()
    reconnect()
    await pass(hour)
    expect([now().phase, requests.length]).toEqual(['done', asked])
  })
})

describe('F1: after a refresh', () => {
  it('shows what changed, and is silent again', async () => {
    const followed = renderRun([done, reviewed])
    await pass(0)
    const refreshed = followed.now().refresh()
    await pass(0)
    await expect(refreshed).resolves.toMatchObject({ review: { approved: true } })
    expect(followed.now()).toMatchObject({ connection: 'settled', run: { review: { approved: true } } })
    for (const [, occasion] of occasions) expect(await requestsOn(occasion, followed)).toBe(0)
  })

  it.each<[string, Step, string]>([
    ['passes', status(503), 'RUN-5XX'],
    ['passes, by a broken connection', drop, 'RUN-NETWORK'],
    ['would end a watch', status(403), 'RUN-403'],
    ['breaks the contract', status(200, '<html>'), 'RUN-CONTRACT'],
  ])('that fails in a way that %s, is silent too, done and settled', async (_, step, code) => {
    for (const [, occasion] of occasions) {
      const followed = renderRun([done, step])
      await pass(0)
      const failure = failureOf(followed.now().refresh())
      await pass(0)
      expect(await failure).toMatchObject({ code })
      expect(followed.now()).toMatchObject({ phase: 'done', connection: 'settled', error: { code } })
      expect(await requestsOn(occasion, followed)).toBe(0)
      cleanup()
    }
  })

  it('that fails, a later one mends it', async () => {
    const { now } = renderRun([done, status(401), reviewed])
    await pass(0)
    const failure = failureOf(now().refresh())
    await pass(0)
    await failure
    const refreshed = now().refresh()
    await pass(0)
    await refreshed
    expect(now()).toMatchObject({ phase: 'done', error: null, run: { review: { approved: true } } })
  })

  it('of a run that runs again, however late, follows it to its new end', async () => {
    const { now, requests } = renderRun([done, running, running, done])
    await pass(5 * hour)
    const refreshed = now().refresh()
    await pass(0)
    await expect(refreshed).resolves.toMatchObject({ status: 'running' })
    expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
    await pass(hour)
    expect([now().phase, now().connection, requests.length]).toEqual(['done', 'settled', 4])
  })
})

describe('F1: an app with defaults of its own', () => {
  const queries = {
    enabled: true,
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    refetchInterval: 10,
    refetchIntervalInBackground: true,
    retry: 3,
    retryDelay: 1,
    retryOnMount: true,
    staleTime: 0,
    gcTime: hour * 24,
    structuralSharing: false,
    networkMode: 'always',
    placeholderData: keepPreviousData,
  } as const

  it.each(occasions)('changes none of it when %s', async (_, occasion) => {
    const followed = renderRun([running, status(503), done], { defaultOptions: { queries } })
    await pass(20_000)
    expect([followed.now().phase, followed.requests.length]).toEqual(['done', 3])
    expect(await requestsOn(occasion, followed)).toBe(0)
  })
})
