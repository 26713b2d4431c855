import { act, cleanup, renderHook } from '@testing-library/react'
import { type JsonObject, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Followed = ReturnType<typeof renderRun<JsonObject>>

describe('nextPollAt', () => {
  it.each<[string, Step[], object?]>([
    ['by the schedule', [running, running, running]],
    ['by an interval', [running], { intervalMs: 7_000 }],
    [
      'by a function',
      [running],
      { intervalMs: ({ pollCount }: { pollCount: number }) => 1_000 * (pollCount + 1) },
    ],
    ['by the backoff', [running, drop, drop, drop]],
    ['by the wish of the server', [json({ status: 'running' }, { headers: { 'retry-after': '20' } })]],
    ['by the end of the deadline', [running], { intervalMs: 6_000, deadlineMs: 8_000 }],
  ])('is when the next request goes out, %s', async (_, script, run = {}) => {
    const { now, requests } = renderRun(script, { run })
    const sentAt: number[] = []
    const wished: (number | undefined)[] = []
    for (let step = 0; step < 600; step += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await pass(50)
      if (requests.length > sentAt.length) {
        sentAt.push(Date.now())
        wished.push(now().nextPollAt?.getTime())
      }
    }
    expect(sentAt.length).toBeGreaterThan(1)
    for (const [index, at] of wished.entries()) {
      const next = sentAt[index + 1]
      // The steps of this test are 50 ms wide.
      if (next) expect(Math.abs(Number(at) - next)).toBeLessThanOrEqual(51)
    }
  })

  it('is the same object until it changes, however often it is read', async () => {
    const { now, rerender } = renderRun([running])
    await pass(500)
    const first = now().nextPollAt
    expect(first).toBeInstanceOf(Date)
    expect(now().nextPollAt).toBe(first)
    rerender({ ref: testRef, options: {} })
    expect(now().nextPollAt).toBe(first)
    await pass(3_000)
    expect(Number(now().nextPollAt)).toBeGreaterThan(Number(first))
  })

  it('renders on each poll for who reads it, and not for others', async () => {
    const { fetch } = scriptFetch([running])
    const { wrapper } = buildHarness({ fetch })
    const readers = vi.fn(() => useRun(testRef).nextPollAt?.getTime())
    const others = vi.fn(() => useRun(testRef).phase)
    renderHook(readers, { wrapper })
    renderHook(others, { wrapper })
    await pass(500)
    const before = [readers.mock.calls.length, others.mock.calls.length]
    await pass(12_000)
    expect(readers.mock.calls.length - Number(before[0])).toBeGreaterThan(2)
    expect(others.mock.calls.length).toBe(before[1])
  })

  it.each<[string, Step[], (followed: Followed) => void]>([
    ['is done', [done], () => {}],
    ['was stopped', [running], ({ now }) => now().stop()],
    ['is switched off', [running], ({ follow }) => follow(testRef, { enabled: false })],
    ['has no address', [running], ({ follow }) => follow(undefined)],
    ['waits in a hidden tab', [running], () => setVisibility('hidden')],
    ['is offline', [running], () => setOnline(false)],
    ['has failed for good', [status(403)], () => {}],
  ])('is absent where the watch %s', async (_, script, end) => {
    const followed = renderRun(script)
    await pass(500)
    const { connection } = followed.now()
    if (connection === 'live') expect(followed.now().nextPollAt).toBeInstanceOf(Date)
    act(() => end(followed))
    await pass(0)
    expect(followed.now().nextPollAt).toBeUndefined()
    // The property is there, and is not only unknown.
    expect('nextPollAt' in followed.now()).toBe(true)
  })

  it('is absent once the watch is expired', async () => {
    const { now } = renderRun([running], { run: { deadlineMs: 3_000 } })
    await pass(1_000)
    expect(now().nextPollAt).toBeInstanceOf(Date)
    await pass(5_000)
    expect([now().connection, now().nextPollAt]).toEqual(['expired', undefined])
  })
})

describe('explain', () => {
  interface State {
    connection: string
    script?: Step[]
    end?: (followed: Followed) => void
    pattern?: RegExp
  }

  const states: State[] = [
    { connection: 'live', pattern: /\d/ },
    { connection: 'reconnecting', script: [running, drop], pattern: /\d/ },
    { connection: 'settled', script: [done] },
    { connection: 'stopped', end: ({ now }) => now().stop() },
    { connection: 'stopped', script: [running, status(403)], pattern: /403/ },
    { connection: 'paused', end: ({ follow }) => follow(testRef, { enabled: false }) },
    { connection: 'paused', end: () => setVisibility('hidden') },
    { connection: 'offline', end: () => setOnline(false) },
  ]

  async function reach({ script = [running], end }: State): Promise<Followed> {
    const followed = renderRun(script)
    await pass(2_500)
    act(() => end?.(followed))
    await pass(0)
    return followed
  }

  it.each(states)('tells in words why it is $connection', async (state) => {
    const { now } = await reach(state)
    expect(now().connection).toBe(state.connection)
    expect(now().explain()).toMatch(state.pattern ?? /./)
    const isDue = state.connection === 'live' || state.connection === 'reconnecting'
    if (!isDue) expect(now().explain()).not.toMatch(/due in|0\.0 s/)
  })

  it('says another thing in each of these', async () => {
    const told = new Set<string>()
    for (const state of states) {
      // oxlint-disable-next-line no-await-in-loop
      const { now, unmount } = await reach(state)
      told.add(now().explain())
      setVisibility('visible')
      setOnline(true)
      unmount()
    }
    expect(told.size).toBe(states.length)
  })

  it('counts down, without a render', async () => {
    const { now, seen } = renderRun([json({ status: 'running' }, { headers: { 'retry-after': '30' } })])
    await pass(1_000)
    const [first, rendered] = [now().explain(), seen.length]
    await pass(10_000)
    expect([now().explain() === first, seen.length]).toEqual([false, rendered])
  })

  it('says that a request is under way, not when it was due', async () => {
    const { now } = renderRun([running, neverAnswer])
    await pass(3_000)
    expect(now().explain()).not.toMatch(/0\.0 s|due in -/)
  })

  it('knows the options of the component, which are not repeated', async () => {
    const { now } = renderRun([running], { run: { intervalMs: 17_000 } })
    await pass(0)
    expect(now().explain()).toMatch(/1[67](\.\d)?\s?s/)
  })

  it('is the same function for as long as the run is followed', async () => {
    const { seen } = renderRun([running, drop, running, done])
    await pass(30_000)
    expect([...new Set(seen.map(({ explain }) => explain))]).toEqual([expect.any(Function)])
  })

  it('tells nothing of the document', async () => {
    const secret = json({ status: 'running', data: { iban: 'DE00 1234' }, reasoning: 'DE00 1234' })
    const { now } = renderRun([secret], { apiKey: 'key-1234' })
    await pass(0)
    expect(now().explain()).not.toContain('1234')
  })
})
