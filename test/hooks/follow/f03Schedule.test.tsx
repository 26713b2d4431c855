import { cleanup } from '@testing-library/react'
import { RunError, type ScheduleName, type UseRunOptions, waitForRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { held, json, scriptFetch } from '../../support/scriptFetch.ts'

const pending = json({ status: 'pending' })
const running = json({ status: 'running', row_id: 'row-1' })
const done = json({ status: 'done', data: { total: 1 } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** When a run that goes on is asked for within the first minute, in milliseconds. */
async function timesOf(intervalMs: UseRunOptions['intervalMs'], ms = 60_000): Promise<number[]> {
  const { askedAtMs, unmount } = renderRun([running], { run: { intervalMs } })
  await pass(ms)
  unmount()
  return askedAtMs()
}

describe('F3: the schedule by itself', () => {
  it('asks at once, then after 2 s, and a fifth later each time up to 5 s', async () => {
    expect(await timesOf(undefined, 31_000)).toEqual([
      0, 2_000, 4_400, 7_280, 10_736, 14_884, 19_861, 24_861, 29_861,
    ])
  })

  it('asks 15 times in the first minute, and 12 times in each after it', async () => {
    const { requests } = renderRun([running])
    await pass(60_000)
    expect(requests).toHaveLength(15)
    await pass(60_000)
    expect(requests).toHaveLength(27)
    await pass(600_000)
    expect(requests).toHaveLength(147)
  })

  it('tells each status as it comes, and ends with the last', async () => {
    const { requests, now } = renderRun([pending, running, running, done])
    expect(now()).toMatchObject({ phase: 'loading', connection: 'live', error: null })
    await pass(0)
    expect([requests.length, now().phase]).toEqual([1, 'pending'])
    await pass(2_000)
    expect([requests.length, now().phase]).toEqual([2, 'running'])
    await pass(2_400 + 2_880)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', run: { data: { total: 1 } } })
    expect(requests).toHaveLength(4)
  })

  it('counts from the answer, not from the request', async () => {
    const { step, release } = held(running)
    const { askedAtMs } = renderRun([running, step, done])
    await pass(12_000)
    release()
    await pass(60_000)
    expect(askedAtMs()).toEqual([0, 2_000, 12_000 + 2_400])
  })

  it('counts from a refresh, as from any answer', async () => {
    const { askedAtMs, now } = renderRun([running])
    await pass(1_000)
    const refreshed = now().refresh()
    await pass(0)
    await expect(refreshed).resolves.toMatchObject({ status: 'running', row_id: 'row-1' })
    await pass(4_000)
    expect(askedAtMs()).toEqual([0, 1_000, 3_400])
  })

  it.each(['paused', null, 7, 'DONE'])('keeps its pace while the status is %j', async (odd) => {
    const { askedAtMs, now } = renderRun([json({ status: odd }), json({ status: odd }), done])
    await pass(0)
    expect(now()).toMatchObject({ phase: 'unknown', connection: 'live', run: { raw: { status: odd } } })
    await pass(60_000)
    expect([askedAtMs(), now().phase]).toEqual([[0, 2_000, 4_400], 'done'])
  })
})

describe('F3: a schedule that the app chose', () => {
  it.each([
    [3_000, [0, 3_000, 6_000, 9_000]],
    [2_500.5, [0, 2_501, 5_002, 7_503, 10_004]],
    ['steady', [0, 3_000, 6_000, 9_000]],
    ['standard', [0, 2_000, 4_400, 7_280]],
    ['patient', [0]],
    ['eager', [0, 2_000, 4_000, 6_000, 8_000, 10_000]],
    [({ pollCount }) => pollCount * 1_000, [0, 1_000, 3_000, 6_000, 10_000]],
    [({ run }) => (run?.status === 'running' ? 4_000 : 1), [0, 4_000, 8_000]],
  ] satisfies [UseRunOptions['intervalMs'], number[]][])(
    '%s asks in the first ten seconds at %j',
    async (intervalMs, times) => {
      expect(await timesOf(intervalMs, 10_500)).toEqual(times)
    },
  )

  it.each<[ScheduleName, number]>([
    ['standard', 1 + 14],
    ['eager', 1 + 30],
    ['steady', 1 + 20],
    ['patient', 1 + 4],
  ])('%s asks %i times in the first minute', async (name, count) => {
    expect(await timesOf(name)).toHaveLength(count)
  })

  it('may change while the run is followed', async () => {
    const { askedAtMs, follow } = renderRun([running], { run: { intervalMs: 10_000 } })
    await pass(10_000)
    follow(testRef, { intervalMs: 1_000 })
    await pass(2_000)
    expect(askedAtMs()).toEqual([0, 10_000, 11_000, 12_000])
  })
})

describe('F3: a wish that is none', () => {
  it.each([
    0,
    -0,
    -1_000,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    null,
    {},
    'hourly',
    '',
    'constructor',
  ])('of %s is the standard schedule', async (wish) => {
    const standard = await timesOf(undefined)
    expect(await timesOf(wish as number)).toEqual(standard)
    expect(await timesOf(() => wish as number)).toEqual(standard)
  })

  it.each([1, 0.001, 249])('of %s ms is asked for four times a second, and not more', async (wish) => {
    expect(await timesOf(wish, 1_100)).toEqual([0, 250, 500, 750, 1_000])
  })

  it('that is longer than a timer can count does not fire at once', async () => {
    const run = { intervalMs: 2 ** 31, deadlineMs: Number.POSITIVE_INFINITY }
    const { requests } = renderRun([running], { run })
    await pass(86_400_000)
    expect(requests).toHaveLength(1)
  })
})

describe('F3: a function that throws', () => {
  const broken = () => {
    throw new Error('secret-7')
  }
  const mended = { intervalMs: 1_000 }

  it('ends the watching, says so, and keeps the run', async () => {
    const { now, requests } = renderRun([running], { run: { intervalMs: broken } })
    await pass(600_000)
    expect(now()).toMatchObject({
      phase: 'running',
      connection: 'stopped',
      error: { code: 'RUN-INPUT', class: 'fatal' },
      run: { row_id: 'row-1' },
    })
    expect(now().error).toBeInstanceOf(RunError)
    expect(now().error?.message).toContain('intervalMs')
    expect(now().error?.message).not.toContain('secret-7')
    expect(requests).toHaveLength(1)
  })

  it('does so in whichever poll it throws', async () => {
    const intervalMs = ({ pollCount }: { pollCount: number }) => (pollCount < 3 ? 1_000 : broken())
    const { now, askedAtMs } = renderRun([running], { run: { intervalMs } })
    await pass(600_000)
    expect([askedAtMs(), now().connection]).toEqual([[0, 1_000, 2_000], 'stopped'])
  })

  it('goes on when it is mended and told to', async () => {
    const { now, follow, askedAtMs } = renderRun([running], { run: { intervalMs: broken } })
    await pass(10_000)
    follow(testRef, mended)
    await pass(10_000)
    expect(now().connection).toBe('stopped')
    now().resume()
    await pass(1_000)
    expect(now()).toMatchObject({ connection: 'live', error: null })
    expect(askedAtMs()).toEqual([0, 20_000, 21_000])
  })

  it.each([
    ['a moment', 100],
    ['a minute', 60_000],
  ])('takes no screen down: not one that comes %s later to what is cached', async (_, ms) => {
    const first = renderRun([running], { run: mended })
    await pass(0)
    first.unmount()
    await pass(ms)
    const again = renderRun([running], { run: { intervalMs: broken }, queryClient: first.queryClient })
    await pass(10_000)
    expect(again.now()).toMatchObject({
      phase: 'running',
      connection: 'stopped',
      error: { code: 'RUN-INPUT' },
    })
  })

  it('takes no screen down that gets it in a later render', async () => {
    const { now, follow } = renderRun([running], { run: mended })
    await pass(0)
    follow(testRef, { intervalMs: broken })
    await pass(10_000)
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code: 'RUN-INPUT' } })
  })

  it('has nothing to say about a run that is done', async () => {
    const { now } = renderRun([done], { run: { intervalMs: broken } })
    await pass(10_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null })
    const refreshed = now().refresh()
    await pass(0)
    await expect(refreshed).resolves.toMatchObject({ status: 'done' })
  })

  it('takes no answer away from who refreshes', async () => {
    const { now } = renderRun([running, json({ status: 'running', row_id: 'row-2' })], {
      run: { intervalMs: broken },
    })
    await pass(0)
    const refreshed = now().refresh()
    await pass(0)
    await expect(refreshed).resolves.toMatchObject({ row_id: 'row-2' })
    expect(now()).toMatchObject({ run: { row_id: 'row-2' }, connection: 'stopped' })
  })

  it('rejects who waits for the run without React', async () => {
    const { client } = buildHarness({ fetch: scriptFetch([running]).fetch })
    const waited = failureOf(waitForRun(client, testRef, { intervalMs: broken }))
    await pass(0)
    expect(await waited).toMatchObject({ code: 'RUN-INPUT' })
  })
})
