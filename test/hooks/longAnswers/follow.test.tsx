import { act, cleanup, renderHook } from '@testing-library/react'
import {
  createRunClient,
  fetchRun,
  getRun,
  invalidateRun,
  type RunClientOptions,
  useRun,
  type UseRunOptions,
  useRuns,
  waitForRun,
} from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { buildLongServer } from '../../support/buildLongServer.ts'
import { pass, testRef } from '../../support/renderRun.tsx'
import { setOnline } from '../../support/setOnline.ts'
import { setVisibility } from '../../support/setVisibility.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  cleanup()
  // What is given up gives its place back.
  await pass(1)
  vi.useRealTimers()
})

function follow(
  run: UseRunOptions = {},
  {
    server = {},
    ...client
  }: Partial<RunClientOptions> & { server?: Parameters<typeof buildLongServer>[0] } = {},
) {
  const long = buildLongServer(server)
  const harness = buildHarness({ fetch: long.fetch, ...client })
  const initialProps: { ref: typeof testRef | undefined } = { ref: testRef }
  const hook = renderHook(({ ref }: { ref: typeof testRef | undefined }) => useRun(ref, run), {
    wrapper: harness.wrapper,
    initialProps,
  })
  return { ...long, ...harness, ...hook, now: () => hook.result.current }
}

const longOf = (requests: { seconds: number }[]) => requests.map(({ seconds }) => seconds)

describe('a run behind a proxy that lets requests wait', () => {
  it('shows its end when the proxy knows it, with under three requests a minute', async () => {
    const { requests, set, now } = follow()
    await pass(600_000)
    expect(requests.length / 10).toBeLessThan(3)
    set('done')
    await pass(0)
    expect(now().phase).toBe('done')
    const { length } = requests
    await pass(60_000)
    expect(requests).toHaveLength(length)
  })

  it('is polled as ever where nobody says that it can', async () => {
    const { requests } = follow({}, { server: { offer: 0 } })
    await pass(10_000)
    expect(requests.map(({ atMs }) => atMs - requests[0]!.atMs)).toEqual([0, 2_000, 4_400, 7_280])
    expect(longOf(requests)).toEqual([0, 0, 0, 0])
  })

  it('renders nothing while nothing changes, and says what it waits for', async () => {
    const { now, requests } = follow()
    await pass(5_000)
    const before = now()
    expect(before.explain()).toBe('A poll is answered when something has changed.')
    await pass(60_000)
    expect(now()).toBe(before)
    expect(requests.length).toBeGreaterThan(3)
    expect(before.connection).toBe('live')
  })

  it.each(['pause', 'slow', 'keep'] as const)(
    'waits for nothing in a hidden tab (%s), and waits again on return',
    async (background) => {
      const { held, requests } = follow({ background })
      await pass(5_000)
      expect(held()).toHaveLength(1)
      act(() => setVisibility('hidden'))
      await pass(1)
      expect(held()).toHaveLength(0)
      const { length } = requests
      await pass(60_000)
      expect(longOf(requests.slice(length)).every((seconds) => seconds === 0)).toBe(true)
      if (background === 'pause') expect(requests).toHaveLength(length)
      const before = requests.length
      act(() => setVisibility('visible'))
      await pass(1)
      if (background === 'pause') expect(longOf(requests.slice(before))).toEqual([0])
      await pass(5_000)
      expect(held()).toHaveLength(1)
    },
  )

  it('waits for nothing without a network', async () => {
    const { held } = follow()
    await pass(5_000)
    act(() => setOnline(false))
    await pass(1)
    expect(held()).toHaveLength(0)
    act(() => setOnline(true))
    await pass(5_000)
    expect(held()).toHaveLength(1)
  })

  it('is let go by stop(), by a component that leaves or that goes to another run', async () => {
    for (const end of [
      (one: ReturnType<typeof follow>) => one.now().stop(),
      (one: ReturnType<typeof follow>) => one.unmount(),
      (one: ReturnType<typeof follow>) => one.rerender({ ref: undefined }),
    ]) {
      const one = follow()
      await pass(5_000)
      expect(one.held()).toHaveLength(1)
      act(() => end(one))
      await pass(1)
      expect(one.requests.at(-1)).toMatchObject({ isGivenUp: true })
      cleanup()
    }
  })

  it('answers who asks by hand at once: refresh, a loader, an outdated run, a bare reading', async () => {
    const { now, client, queryClient, requests, held } = follow()
    for (const ask of [
      () => now().refresh(),
      () => fetchRun(queryClient, client, testRef),
      () => invalidateRun(queryClient, client, testRef),
      () => getRun(client, testRef),
    ]) {
      await pass(8_000)
      expect(held()).toHaveLength(1)
      let isAnswered = false
      void ask().then(() => (isAnswered = true))
      await pass(1_000)
      expect(isAnswered).toBe(true)
      expect(
        requests.some(({ seconds, endedMs }) => seconds === 0 && performance.now() - endedMs! <= 1_000),
      ).toBe(true)
    }
    expect(now().connection).toBe('live')
  })

  it('goes back to polls where what is between cuts it off, counts no failure, and tries again less and less often', async () => {
    const { requests, now, client } = follow({}, { server: { cutAfterMs: 10_000 } })
    const failures = new Set<number>()
    for (let second = 0; second < 600; second += 1) {
      await pass(1_000)
      // What never waits says nothing of what would become of it.
      if (second % 45 === 0) void getRun(client, { ...testRef, runId: 'other' })
      failures.add(now().failureCount)
    }
    expect([...failures]).toEqual([0])
    const tried = requests.filter(({ seconds }) => seconds > 0).map(({ atMs }) => atMs)
    // About 0, 1, 3 and 7 minutes.
    expect(tried.length).toBe(4)
    expect(tried[2]! - tried[1]!).toBeGreaterThan(120_000)
  })

  it.each([
    ['refuses what it does not know', () => new Response('<html>', { status: 400 })],
    ['forbids it', () => new Response('<html>', { status: 403 })],
    ['ends it with a status of its own', () => new Response('', { status: 499 })],
    ['answers with a page', () => new Response('<html>')],
    ['answers with nothing', () => new Response('')],
  ])('goes back to polls where what is between %s: the run is asked for as usual', async (_, cutBy) => {
    const { requests, now } = follow({}, { server: { cutAfterMs: 10_000, cutBy } })
    await pass(30_000)
    expect([now().connection, now().failureCount]).toEqual(['live', 0])
    expect(longOf(requests).filter((seconds) => seconds > 0)).toHaveLength(1)
    expect(requests.length).toBeLessThan(10)
  })

  it.each([
    ['with 304', { isEarly: true }],
    ['with the same in full, as where something takes away or alters the tag', { isDeaf: true }],
  ])('goes back to polls where it is answered too early %s', async (_, server) => {
    const { requests } = follow({}, { server })
    await pass(60_000)
    expect(longOf(requests).filter((seconds) => seconds > 0)).toHaveLength(1)
    expect(requests.length).toBeLessThan(16)
  })

  it.each([
    ['offered', { server: { offer: 10 } }, 10],
    ['of the time of a request', { timeoutMs: 15_000 }, 10],
  ])('waits no longer than is %s', async (_, options, seconds) => {
    const { held } = follow({}, options)
    await pass(5_000)
    expect(held()).toMatchObject([{ seconds }])
  })

  it.each([
    ['an offer too short', { server: { offer: 4 } }],
    ['a time of requests too short', { timeoutMs: 9_000 }],
    ['a budget of two at a time', { maxInFlight: 2 }],
  ])('is polled as ever with %s', async (_, options) => {
    const { requests } = follow({}, options)
    await pass(10_000)
    expect(longOf(requests)).toEqual([0, 0, 0, 0])
  })

  it('ends at its deadline, though it waits', async () => {
    const { now } = follow({ deadlineMs: 40_000 })
    await pass(39_000)
    expect(now().connection).toBe('live')
    await pass(2_000)
    expect(now().connection).toBe('expired')
  })

  it('is let go where all who are left are past their deadline', async () => {
    const { wrapper, requests, held, now } = follow({ deadlineMs: 10_000 })
    const { unmount } = renderHook(() => useRun(testRef), { wrapper })
    await pass(60_000)
    expect(now().connection).toBe('expired')
    expect(held()).toHaveLength(1)
    unmount()
    await pass(1)
    expect(requests.at(-1)).toMatchObject({ isGivenUp: true })
    const { length } = requests
    await pass(60_000)
    expect(requests).toHaveLength(length)
  })

  it('is asked for anew at once after a sleep', async () => {
    const { requests } = follow()
    await pass(5_000)
    vi.setSystemTime(Date.now() + 3_600_000)
    await pass(25_000)
    const { length } = requests
    await pass(30_000)
    expect(requests.length - length).toBeLessThan(3)
  })
})

describe('many runs behind a proxy that lets requests wait', () => {
  const refs = Array.from({ length: 20 }, (_, index) => ({ ...testRef, runId: `run-${index}` }))

  it('wait two at a time, of those that are looked at; the others are polled as ever', async () => {
    const long = buildLongServer()
    const { wrapper } = buildHarness({ fetch: long.fetch, maxRequestsPerSecond: 100 })
    const isVisible = ({ runId }: { runId: string }) => Number(runId.slice(4)) < 10
    const { result } = renderHook(() => useRuns(refs, { isVisible }), { wrapper })
    for (let second = 0; second < 60; second += 1) {
      await pass(1_000)
      expect(long.held().length).toBeLessThanOrEqual(2)
      expect(long.held().every(isVisible)).toBe(true)
    }
    // Those that do not wait: no oftener than 2, 2.4, 2.88, 3.5, 4.2, 5 s.
    const last = long.requests.filter(({ runId }) => runId === 'run-19')
    expect(last).toHaveLength(15)
    long.set('done', 'run-19')
    await pass(5_500)
    expect(result.current.counts.done).toBe(1)
  })

  it('share two places among all clients of an origin', async () => {
    const long = buildLongServer()
    for (const ref of refs.slice(0, 4)) {
      const { wrapper } = buildHarness({ fetch: long.fetch })
      renderHook(() => useRun(ref), { wrapper })
    }
    await pass(5_000)
    expect(long.held()).toHaveLength(2)
  })
})

it('without React: waitForRun waits too', async () => {
  const long = buildLongServer()
  const client = createRunClient({ baseUrl: '/api', fetch: long.fetch })
  const waiting = waitForRun(client, testRef)
  await pass(120_000)
  expect(long.requests.length).toBeLessThan(7)
  long.set('done')
  await expect(waiting).resolves.toMatchObject({ status: 'done' })
  expect(vi.getTimerCount()).toBe(0)
})
