import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'
import { refocus, setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const hour = 3_600_000
const now = Date.parse('2025-03-01T10:00:00Z')

beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Answer = (headers: Record<string, string>) => Step
const answers: [string, Answer][] = [
  ['200', (headers) => json({ status: 'running' }, { headers })],
  ['429', (headers) => status(429, '', headers)],
  ['503', (headers) => status(503, '<html>', headers)],
]

/** How long after an answer with these headers the next request goes out. */
async function waitAfter(answer: Answer, headers: Record<string, string>): Promise<number> {
  const { askedAtMs } = renderRun([answer(headers), done], { run: { intervalMs: 3_000 } })
  await pass(hour)
  const [first = 0, second = Number.POSITIVE_INFINITY] = askedAtMs()
  return second - first
}

describe.each(answers)('F4: the server decides when it answers %s', (code, answer) => {
  it.each<[Record<string, string>, number]>([
    [{ 'retry-after': '20' }, 20_000],
    [{ 'retry-after': ' 20 ' }, 20_000],
    [{ 'retry-after': '20.5' }, 20_500],
    [{ 'retry-after': 'Sat, 01 Mar 2025 10:00:45 GMT' }, 45_000],
    [{ 'retry-after': 'Saturday, 01-Mar-25 10:00:45 GMT' }, 45_000],
    [{ 'retry-after': 'Sat Mar  1 10:00:45 2025 GMT' }, 45_000],
    [{ 'retry-after-ms': '7500' }, 7_500],
    [{ 'x-poll-after-ms': '7500' }, 7_500],
    [{ 'cloudsquid-poll-after-ms': '7500', 'retry-after': '20' }, 7_500],
    [{ 'x-poll-after-ms': 'soon', 'retry-after': '20' }, 20_000],
    [{ 'retry-after': '1200' }, 1_200_000],
  ])('%j: as long as it says, and a tenth more at the most', async (headers, ms) => {
    const waitedMs = await waitAfter(answer, headers)
    expect(waitedMs).toBeGreaterThanOrEqual(ms)
    expect(waitedMs).toBeLessThanOrEqual(ms * 1.1)
  })

  it.each([
    '-1',
    '0',
    '-0',
    '',
    '1e99',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    'soon',
    '20 seconds',
    '5, 10',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Sat, 01 Mar 2025 09:59:59 GMT',
    'Sat, 01 Mar 2025 10:00:00 GMT',
    'Sat, 99 Foo 2025 99:99:99 GMT',
    '9'.repeat(400),
    // More than a day, which nobody means.
    '9999999999',
    'Sun, 02 Mar 2025 10:00:05 GMT',
    'Fri, 31 Dec 9999 23:59:59 GMT',
  ])('takes Retry-After: %s for no hint', async (value) => {
    const waitedMs = await waitAfter(answer, { 'retry-after': value, 'x-poll-after-ms': value })
    expect(waitedMs).toBe(await waitAfter(answer, {}))
    expect(waitedMs).toBeLessThanOrEqual(code === '200' ? 3_000 : 1_500)
  })

  it.each(['86400', '4000', 'Sat, 01 Mar 2025 20:00:00 GMT'])(
    'asks no more until the deadline for Retry-After: %s, and not then either',
    async (value) => {
      const { requests, now } = renderRun([running, answer({ 'retry-after': value })])
      await pass(hour + 60_000)
      expect([requests.length, now().connection]).toEqual([2, 'expired'])
      await pass(hour * 24)
      expect(requests).toHaveLength(2)
    },
  )

  it('waits a whole day for a hint of a day', async () => {
    const run = { deadlineMs: Number.POSITIVE_INFINITY }
    const { requests } = renderRun([answer({ 'retry-after': '86400' })], { run })
    await pass(24 * hour - 1)
    expect(requests).toHaveLength(1)
    await pass(3 * hour)
    expect(requests).toHaveLength(2)
  })

  it('never hurries for a hint of a millisecond', async () => {
    const { askedAtMs } = renderRun([answer({ 'x-poll-after-ms': '1' })], { run: { intervalMs: 60_000 } })
    await pass(10_000)
    const times = askedAtMs()
    const gaps = times.slice(1).map((ms, index) => ms - Number(times[index]))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(code === '200' ? 250 : 1_000)
    expect(times.length).toBeGreaterThan(3)
  })

  it('holds for one answer: the next one without a hint goes back to the schedule', async () => {
    const script = [answer({ 'retry-after': '20' }), running]
    const { askedAtMs } = renderRun(script, { run: { intervalMs: 3_000 } })
    await pass(40_000)
    const [, second = 0, third = 0] = askedAtMs()
    expect(third - second).toBe(3_000)
  })
})

describe('F4: never before the hint', () => {
  const hinting = json({ status: 'running' }, { headers: { 'retry-after': '60' } })
  const waiting = status(503, '', { 'retry-after': '60' })
  const scripts: [string, Step[]][] = [
    ['a good answer', [hinting, running]],
    ['a failure', [running, waiting, running]],
    ['a first failure', [waiting, running]],
  ]

  it.each(scripts)('by focus, network, another mount or another component, after %s', async (_, script) => {
    const { requests, queryClient, scripted, unmount } = renderRun(script)
    const common = { queryClient, fetch: scripted.fetch }
    await pass(2_000)
    const asked = requests.length
    for (let second = 2; second < 58; second += 4) {
      refocus()
      reconnect()
      await pass(2_000)
      renderRun([], common).unmount()
      await pass(2_000)
    }
    expect(requests).toHaveLength(asked)
    unmount()
    renderRun([], common)
    await pass(0)
    expect(requests).toHaveLength(asked)
    await pass(8_000)
    refocus()
    await pass(0)
    expect(requests).toHaveLength(asked + 1)
  })

  it('by a hidden tab that comes back, and by one that asks slowly', async () => {
    for (const background of ['pause', 'slow', 'keep'] as const) {
      const { requests, unmount } = renderRun([hinting], { run: { background } })
      await pass(0)
      setVisibility('hidden')
      await pass(50_000)
      setVisibility('visible')
      await pass(9_999)
      expect(requests).toHaveLength(1)
      await pass(6_001)
      expect(requests).toHaveLength(2)
      unmount()
    }
  })

  it('but for who asks by hand', async () => {
    const { requests, now: result } = renderRun([hinting])
    await pass(1_000)
    const refreshed = result().refresh()
    await pass(0)
    await refreshed
    expect(requests).toHaveLength(2)
    act(() => result().stop())
    act(() => result().resume())
    await pass(0)
    expect(requests).toHaveLength(3)
  })

  it('resumes after a deadline that came before the hint', async () => {
    const { requests, now: result } = renderRun([hinting, running], { run: { deadlineMs: 30_000 } })
    await pass(120_000)
    expect([requests.length, result().connection]).toEqual([1, 'expired'])
    result().resume()
    await pass(0)
    expect([requests.length, result().connection]).toEqual([2, 'live'])
  })

  it('sooner than the own schedule if the server says so', async () => {
    const soon = json({ status: 'running' }, { headers: { 'x-poll-after-ms': '500' } })
    const { askedAtMs } = renderRun([soon], { run: { intervalMs: 30_000 } })
    await pass(5_500)
    expect(askedAtMs().length).toBeGreaterThanOrEqual(10)
    expect(askedAtMs().length).toBeLessThanOrEqual(12)
  })

  it('and not sooner than the backoff while it fails', async () => {
    const failing = status(503, '', { 'x-poll-after-ms': '500' })
    const { askedAtMs } = renderRun([drop, drop, drop, failing, running])
    await pass(60_000)
    const [, , , fourth = 0, fifth = 0] = askedAtMs()
    expect(fifth - fourth).toBeGreaterThanOrEqual(3_120)
  })
})

describe('F4: many clients of one hint', () => {
  it('come back one after the other, none too early', async () => {
    const { fetch, requests } = scriptFetch([status(503, '', { 'x-poll-after-ms': '20000' })])
    for (let run = 0; run < 20; run += 1) renderRun([], { ref: { ...testRef, runId: `run-${run}` }, fetch })
    await pass(0)
    expect(requests).toHaveLength(20)
    await pass(22_000)
    const times = requests.slice(20).map(({ sentAtMs }) => sentAtMs - Number(requests[0]?.sentAtMs))
    expect(times).toHaveLength(20)
    expect(Math.min(...times)).toBeGreaterThanOrEqual(20_000)
    expect(new Set(times).size).toBeGreaterThan(15)
  })

  it('are all held back by a 429 that one run of a client was answered with', async () => {
    const { fetch, requests } = scriptFetch([status(429, '', { 'retry-after': '20' }), running])
    const first = renderRun([], { fetch })
    await pass(0)
    const { client } = first
    void client.getRun({ ...testRef, runId: 'run-2' })
    await pass(19_999)
    expect([requests.length, client.budget?.heldForMs()]).toEqual([1, 1])
    await pass(1)
    expect(requests).toHaveLength(2)
  })
})
