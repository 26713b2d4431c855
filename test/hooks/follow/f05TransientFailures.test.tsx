import { cleanup } from '@testing-library/react'
import type { RunErrorClass, UseRunResult } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { drop, json, neverAnswer, status, type Step } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'
import { refocus } from '../../support/setVisibility.ts'

const running = json({ status: 'running', row_id: 'row-1' })
const done = json({ status: 'done', data: {} })
const hour = 3_600_000

/** Begins to answer, and breaks in the middle of the body. */
const breakOff: Step = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"status":"do'))
        controller.error(new TypeError('terminated'))
      },
    }),
  )

const passing: [string, Step, string][] = [
  ['HTTP 408', status(408), 'RUN-HTTP'],
  ['HTTP 425', status(425), 'RUN-HTTP'],
  ['HTTP 429', status(429), 'RUN-429'],
  ['HTTP 500', status(500, '{"errorMessage":"broken"}'), 'RUN-5XX'],
  ['HTTP 502', status(502), 'RUN-5XX'],
  ['HTTP 503 as HTML', status(503, '<html>'), 'RUN-5XX'],
  ['HTTP 504', status(504), 'RUN-5XX'],
  ['HTTP 599', status(599), 'RUN-5XX'],
  ['a broken connection', drop, 'RUN-NETWORK'],
  ['a connection that breaks within the answer', breakOff, 'RUN-NETWORK'],
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** What the renders said, each line once in a row. */
function storyOf(seen: UseRunResult[]): string[] {
  const lines = seen.map(({ phase, connection, error }) => `${phase} ${connection} ${error?.code ?? 'fine'}`)
  return lines.filter((line, index) => line !== lines[index - 1])
}

describe('F5: a failure that passes', () => {
  it.each(passing)('by %s keeps the last good run, says so, and is recovered from', async (_, step, code) => {
    const { now } = renderRun([running, step, step, done])
    await pass(2_000)
    const { run } = now()
    expect(now()).toMatchObject({
      phase: 'running',
      connection: 'reconnecting',
      error: { code, class: 'transient' satisfies RunErrorClass },
      failureCount: 1,
      run: { row_id: 'row-1' },
    })
    await pass(1_500)
    expect(now()).toMatchObject({ phase: 'running', connection: 'reconnecting', failureCount: 2 })
    expect(now().run).toBe(run)
    await pass(3_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null, failureCount: 0 })
  })

  it.each(passing)('by %s before the first answer is waited out too', async (_, step, code) => {
    const { now, seen } = renderRun([step, step, running, done])
    await pass(30_000)
    expect(now()).toMatchObject({ phase: 'done', error: null })
    expect(storyOf(seen)).toEqual([
      'loading live fine',
      `loading reconnecting ${code}`,
      'running live fine',
      'done settled fine',
    ])
  })

  it('by a hang is one too', async () => {
    const { now, seen } = renderRun([running, neverAnswer, done])
    await pass(60_000)
    expect(now().phase).toBe('done')
    expect(storyOf(seen)).toContain('running reconnecting RUN-TIMEOUT')
  })

  it('rejects a refresh, and the watching goes on', async () => {
    const { now, requests } = renderRun([running, status(503), done])
    await pass(1_000)
    const failure = failureOf(now().refresh())
    await pass(0)
    expect(await failure).toMatchObject({ code: 'RUN-5XX', class: 'transient' })
    expect(now()).toMatchObject({ phase: 'running', connection: 'reconnecting', error: { code: 'RUN-5XX' } })
    await pass(1_500)
    expect([now().phase, requests.length]).toEqual(['done', 3])
  })

  it('counts, and counts anew after a good answer', async () => {
    const script = [running, drop, drop, drop, running, drop, done]
    const { now } = renderRun(script)
    const counts = new Set<string>()
    for (let ms = 0; ms < 30_000; ms += 100) {
      await pass(100)
      counts.add(`${now().run?.status} ${now().failureCount}`)
    }
    expect([...counts]).toEqual(['running 0', 'running 1', 'running 2', 'running 3', 'done 0'])
  })
})

describe('F5: nothing flickers', () => {
  it('between an error and none while it fails', async () => {
    const { seen } = renderRun([running, ...Array.from({ length: 6 }, () => drop), done])
    await pass(120_000)
    expect(storyOf(seen)).toEqual([
      'loading live fine',
      'running live fine',
      'running reconnecting RUN-NETWORK',
      'done settled fine',
    ])
  })

  it('by focus, network and refresh while it fails', async () => {
    const { seen, now } = renderRun([running, drop])
    await pass(2_000)
    for (let visit = 0; visit < 10; visit += 1) {
      refocus()
      await pass(1_100)
      now()
        .refresh()
        .catch(() => {})
      await pass(1_100)
    }
    expect(storyOf(seen)).toEqual([
      'loading live fine',
      'running live fine',
      'running reconnecting RUN-NETWORK',
    ])
  })

  it('each kind of failure is told as it comes', async () => {
    const { seen } = renderRun([running, drop, status(503), status(429), done])
    await pass(30_000)
    expect(storyOf(seen).slice(2, -1)).toEqual([
      'running reconnecting RUN-NETWORK',
      'running reconnecting RUN-5XX',
      'running reconnecting RUN-429',
    ])
  })
})

describe('F5: the backoff', () => {
  it('waits 1, 2, 3 s and then 4 % longer each time, up to 30 s, with jitter', async () => {
    const { askedAtMs } = renderRun([running, drop])
    await pass(1_200_000)
    const times = askedAtMs().slice(1)
    const waits = times.slice(1).map((ms, index) => ms - Number(times[index]))
    for (const [index, leastMs] of [1_000, 2_000, 3_000, 3_120, 3_244].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(leastMs)
      expect(waits[index]).toBeLessThanOrEqual(leastMs * 1.04 + 1)
    }
    expect(Math.min(...waits.slice(-3))).toBeGreaterThanOrEqual(30_000)
    expect(new Set(waits.slice(-3)).size).toBeGreaterThan(1)
  })

  it('starts anew after a good answer', async () => {
    const { askedAtMs } = renderRun([running, drop, drop, drop, drop, running, drop, done])
    await pass(60_000)
    const times = askedAtMs()
    expect(Number(times[7]) - Number(times[6])).toBeLessThanOrEqual(1_500)
  })

  it('has no limit but the deadline, and goes on to the end of it', async () => {
    const { requests, now } = renderRun([running, status(503)])
    await pass(hour - 60_000)
    expect(now()).toMatchObject({ phase: 'running', connection: 'reconnecting' })
    expect(requests.length).toBeGreaterThanOrEqual(hour / 33_000)
    expect(requests.length).toBeLessThanOrEqual(hour / 22_000)
    await pass(60_000)
    const asked = requests.length
    expect(now()).toMatchObject({ phase: 'running', connection: 'expired', run: { row_id: 'row-1' } })
    await pass(hour)
    expect(requests).toHaveLength(asked)
  })

  it('lasts half a day for who sets no deadline, and the run is done then', async () => {
    let isUp = false
    const run = { deadlineMs: Number.POSITIVE_INFINITY }
    const { now } = renderRun(() => (isUp ? done : drop), { run })
    await pass(12 * hour)
    expect(now()).toMatchObject({ phase: 'loading', connection: 'reconnecting' })
    isUp = true
    await pass(45_000)
    expect(now()).toMatchObject({ phase: 'done', error: null })
  })

  it('is not hurried by focus and network beyond one request each second', async () => {
    const { requests, scripted } = renderRun([running, status(503)])
    await pass(2_000)
    for (let visit = 0; visit < 100; visit += 1) {
      refocus()
      reconnect()
      await pass(100)
    }
    expect(scripted.mostInFlight()).toBe(1)
    expect(requests.length).toBeLessThanOrEqual(2 + 10)
    expect(requests.length).toBeGreaterThan(4)
  })
})
