import { useQuery } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import {
  fetchRun,
  invalidateRun,
  runQueryOptions,
  useRun,
  useRunClient,
  type UseRunOptions,
  useRuns,
} from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness, type HarnessOptions } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const other = { ...testRef, runId: 'other' }
const held = status(429, '', { 'retry-after': '30' })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  setVisibility('visible')
  setOnline(true)
  vi.useRealTimers()
})

/** Those who show a run that they watch no more: by a deadline that is over, or a wish that threw. */
const shows = {
  'a component': () => useRun(testRef, { deadlineMs: 1_000 }),
  'a list': () => useRuns([testRef], { deadlineMs: 1_000 }),
  'a query': () => useQuery(runQueryOptions(useRunClient(), testRef, { deadlineMs: 1_000 })),
  'a wish that throws': () =>
    useRun(testRef, {
      intervalMs() {
        throw new Error('no number')
      },
    }),
}

type Props = UseRunOptions & { of?: typeof testRef | undefined }

/** A run that one shows whose own watching has ended, and that another one watches on. */
async function followTwice(
  show: () => unknown = shows['a component'],
  blocker = held,
  limits: HarnessOptions = {},
) {
  const scripted = scriptFetch(({ url }) => {
    return url.endsWith('other') ? blocker : json({ status: 'running', number: scripted.requests.length })
  })
  const harness = buildHarness({ fetch: scripted.fetch, ...limits })
  const { wrapper } = harness
  const follow = (initialProps: Props) =>
    renderHook(({ of, ...options }: Props) => useRun(of, options), { wrapper, initialProps })
  const ended = renderHook(show, { wrapper })
  await pass(3_000)
  const live = follow({ of: testRef })
  await pass(500)
  const asked = () => scripted.requests.filter(({ url }) => !url.endsWith('other')).length
  return { ...harness, ended, live, follow, asked, before: asked() }
}

type Followed = Awaited<ReturnType<typeof followTwice>>

/** Until the next poll waits for its turn. */
async function holdBack({
  follow,
  live,
  asked,
  before,
}: Pick<Followed, 'follow' | 'live' | 'asked' | 'before'>) {
  const blocking = follow({ of: other })
  await pass(5_000)
  expect([live.result.current.connection, asked()]).toEqual(['held', before])
  return blocking
}

const leave: Record<string, (live: Followed['live']) => void> = {
  'is unmounted': ({ unmount }) => unmount(),
  'is switched off': ({ rerender }) => rerender({ of: testRef, enabled: false }),
  'goes on to another run': ({ rerender }) => rerender({ of: { ...testRef, runId: 'other' } }),
  'goes on to none': ({ rerender }) => rerender({ of: undefined }),
  stops: ({ result }) => act(() => result.current.stop()),
  'is given a deadline that is over': ({ rerender }) => rerender({ of: testRef, deadlineMs: 0 }),
}

describe('F8: a poll that waits is given up when the last one who watches leaves', () => {
  const cases = Object.keys(shows).flatMap((show) => Object.keys(leave).map((how) => ({ show, how })))
  it.each(cases)('beside $show that has ended; the other $how', async ({ show, how }) => {
    const followed = await followTwice(shows[show as keyof typeof shows])
    const blocking = await holdBack(followed)
    blocking.unmount()
    leave[how]!(followed.live)
    await pass(100_000)
    expect(followed.asked()).toBe(followed.before)
  })

  it.each<[string, Step, HarnessOptions]>([
    ['a 503 that says for how long', status(503, '', { 'retry-after': '30' }), {}],
    ['a place', neverAnswer, { maxInFlight: 1 }],
  ])('where it waits for %s', async (_, blocker, limits) => {
    const followed = await followTwice(shows['a component'], blocker, limits)
    await holdBack(followed)
    followed.live.unmount()
    await pass(100_000)
    expect(followed.asked()).toBe(followed.before)
  })

  it('where it waits for the network', async () => {
    const { live, asked, before } = await followTwice()
    setOnline(false)
    const refreshed = live.result.current.refresh()
    await pass(1_000)
    live.unmount()
    setOnline(true)
    await pass(10_000)
    expect([(await refreshed).status, asked()]).toEqual(['running', before])
  })

  it('in a tab that is hidden meanwhile', async () => {
    const followed = await followTwice()
    const blocking = await holdBack(followed)
    blocking.unmount()
    act(() => setVisibility('hidden'))
    followed.live.unmount()
    act(() => setVisibility('visible'))
    await pass(100_000)
    expect(followed.asked()).toBe(followed.before)
  })

  it('and whoever comes then is asked for as soon as may be', async () => {
    const followed = await followTwice()
    const blocking = await holdBack(followed)
    blocking.unmount()
    followed.live.unmount()
    await pass(1_000)
    const next = followed.follow({ of: testRef })
    await pass(30_000)
    expect([next.result.current.connection, followed.asked() > followed.before]).toEqual(['live', true])
  })
})

describe('F8: a request that is owed to one whose watching has ended goes out', () => {
  it('where it was asked for by hand, before or after the others came', async () => {
    const followed = await followTwice()
    const { ended, live } = followed
    const blocking = await holdBack(followed)
    const refreshed = (ended.result.current as ReturnType<typeof useRun>).refresh()
    blocking.unmount()
    live.unmount()
    await pass(8_000)
    expect(followed.asked()).toBe(followed.before)
    await pass(40_000)
    expect([(await refreshed).raw, followed.asked()]).toMatchObject([
      { number: followed.before + 2 },
      followed.before + 1,
    ])
  })

  it('where an app has declared the run outdated', async () => {
    const followed = await followTwice()
    const blocking = await holdBack(followed)
    void invalidateRun(followed.queryClient, followed.client, testRef)
    blocking.unmount()
    followed.live.unmount()
    await pass(40_000)
    expect(followed.asked()).toBe(followed.before + 1)
  })

  it.each(['has left', 'has expired'])(
    'where a loader waits for the network, and the other %s',
    async (how) => {
      const { queryClient, client, ended, live, follow, asked, before } = await followTwice()
      // Without a provider, TanStack Query does not hear of the network.
      follow({ of: undefined })
      if (how === 'has left') ended.unmount()
      await pass(1_000)
      setOnline(false)
      const loaded = fetchRun(queryClient, client, testRef)
      await pass(1_000)
      live.unmount()
      await pass(1_000)
      setOnline(true)
      await pass(0)
      expect([asked(), (await loaded).status]).toEqual([before + 1, 'running'])
    },
  )

  it('and one that is sent already is answered to it', async () => {
    const { ended, live, asked, before } = await followTwice()
    void live.result.current.refresh()
    await Promise.resolve()
    await Promise.resolve()
    live.unmount()
    await pass(1_000)
    expect([asked(), ended.result.current]).toMatchObject([
      before + 1,
      { connection: 'expired', run: { raw: { number: before + 1 } } },
    ])
  })
})
