import { cleanup } from '@testing-library/react'
import type { RunErrorClass } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { drop, json, status, type Step } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'
import { refocus } from '../../support/setVisibility.ts'

const running = json({ status: 'running', row_id: 'row-1' })
const done = json({ status: 'done', data: {} })
const missing = status(404)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useRun: failures that pass (F5)', () => {
  it.each<[string, Step, string]>([
    ['HTTP 408', status(408), 'RUN-HTTP'],
    ['HTTP 425', status(425), 'RUN-HTTP'],
    ['HTTP 429', status(429), 'RUN-429'],
    ['HTTP 500', status(500), 'RUN-5XX'],
    ['HTTP 503 as HTML', status(503, '<html>'), 'RUN-5XX'],
    ['a broken connection', drop, 'RUN-NETWORK'],
  ])('keeps the last good run after %s, says so, and recovers', async (_, step, code) => {
    const { now } = renderRun([running, step, step, done])
    await pass(2_000)
    expect(now()).toMatchObject({
      phase: 'running',
      connection: 'reconnecting',
      error: { code, class: 'transient' satisfies RunErrorClass },
      failureCount: 1,
      run: { row_id: 'row-1' },
    })
    await pass(1_500)
    expect(now()).toMatchObject({ phase: 'running', connection: 'reconnecting', failureCount: 2 })
    await pass(3_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null, failureCount: 0 })
  })

  it('backs off while it fails, and goes on for as long as it takes', async () => {
    const { requests, now } = renderRun([running, status(503)])
    await pass(2_000 + 1_500 + 3_000 + 6_000 + 12_000 + 24_000)
    const early = requests.length
    expect(early).toBeGreaterThanOrEqual(6)
    await pass(1_800_000)
    expect(requests.length - early).toBeGreaterThanOrEqual(1_800 / 45)
    expect(requests.length - early).toBeLessThanOrEqual(1_800 / 30)
    expect(now()).toMatchObject({ phase: 'running', connection: 'reconnecting' })
  })

  it('waits as long as a failing server asks', async () => {
    const { requests } = renderRun([running, status(429, '', { 'retry-after': '60' }), done])
    await pass(2_000 + 59_999)
    expect(requests).toHaveLength(2)
    await pass(6_001)
    expect(requests).toHaveLength(3)
  })

  it('never flickers between an error and none while it fails', async () => {
    const { seen, now } = renderRun([running, ...Array.from({ length: 6 }, () => drop), done])
    await pass(120_000)
    const story = seen.map(
      ({ phase, connection, error }) => `${phase} ${connection} ${error?.code ?? 'fine'}`,
    )
    const chapters = story.filter((line, index) => line !== story[index - 1])
    expect(chapters).toEqual([
      'loading live fine',
      'running live fine',
      'running reconnecting RUN-NETWORK',
      'done settled fine',
    ])
    expect(now().phase).toBe('done')
  })

  it('never flickers before the first answer either', async () => {
    const { seen } = renderRun([drop, status(500), status(429), running])
    await pass(12_000)
    const story = seen.map(
      ({ phase, connection, error }) => `${phase} ${connection} ${error ? 'amiss' : 'fine'}`,
    )
    expect(story.filter((line, index) => line !== story[index - 1])).toEqual([
      'loading live fine',
      'loading reconnecting amiss',
      'running live fine',
    ])
  })

  it('does not hurry on focus and reconnect beyond one request each', async () => {
    const { requests, scripted } = renderRun([running, status(503)])
    await pass(2_000)
    for (let visit = 0; visit < 5; visit += 1) {
      refocus()
      refocus()
      reconnect()
    }
    await pass(0)
    expect(scripted.mostInFlight()).toBe(1)
    expect(requests.length).toBeLessThanOrEqual(2 + 1)
  })
})

describe('useRun: failures that end the watch (F6)', () => {
  const fatal: [string, Step, string][] = [
    ['HTTP 400', status(400), 'RUN-400'],
    ['HTTP 401', status(401), 'RUN-401'],
    ['HTTP 403', status(403), 'RUN-403'],
    ['HTTP 404', status(404), 'RUN-404'],
    ['HTTP 410', status(410), 'RUN-410'],
    ['HTTP 418', status(418), 'RUN-HTTP'],
    ['an answer in HTML', status(200, '<html>'), 'RUN-CONTRACT'],
    ['an answer cut off', status(200, '{"status":"do'), 'RUN-CONTRACT'],
    ['a done run without an object', json({ status: 'done', data: 7 }), 'RUN-CONTRACT'],
  ]

  it.each(fatal)('stops after %s, says why, and keeps the last good run', async (_, step, code) => {
    const { requests, now } = renderRun([running, step, done])
    await pass(2_000)
    const stopped = { phase: 'running', connection: 'stopped', error: { code }, run: { row_id: 'row-1' } }
    expect(now()).toMatchObject(stopped)
    refocus()
    reconnect()
    await pass(3_600_000)
    expect(now()).toMatchObject(stopped)
    expect(requests).toHaveLength(2)
  })

  it.each(fatal.filter(([name]) => name !== 'HTTP 404'))(
    'stops when the first answer is %s',
    async (_, step, code) => {
      const { requests, now } = renderRun([step, running])
      await pass(0)
      expect(now()).toMatchObject({ phase: 'error', connection: 'stopped', error: { code } })
      expect(now().run).toBeUndefined()
      refocus()
      reconnect()
      await pass(3_600_000)
      expect(requests).toHaveLength(1)
    },
  )

  it('goes on when told to, after what was wrong is mended', async () => {
    const { requests, now } = renderRun([running, status(401), running, done])
    await pass(2_000)
    now().resume()
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
    await pass(10_000)
    expect([now().phase, requests.length]).toEqual(['done', 4])
  })

  it('goes on when told to, with no run read so far', async () => {
    const { now } = renderRun([status(403), running, done])
    await pass(0)
    now().resume()
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
    await pass(10_000)
    expect(now().phase).toBe('done')
  })

  it('says so again when it was not mended', async () => {
    const { requests, now } = renderRun([running, status(401)])
    await pass(2_000)
    now().resume()
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code: 'RUN-401' } })
    expect(requests).toHaveLength(3)
  })
})

describe('useRun: a run that is not found yet', () => {
  it('is looked for again for a short while', async () => {
    const { now } = renderRun([missing, missing, running])
    await pass(0)
    expect(now()).toMatchObject({ phase: 'loading', connection: 'reconnecting', error: { code: 'RUN-404' } })
    await pass(4_500)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
  })

  it('is given up after that', async () => {
    const { now, requests } = renderRun([missing])
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'error', connection: 'stopped', error: { code: 'RUN-404' } })
    expect(requests.length).toBeGreaterThanOrEqual(3)
    expect(requests.length).toBeLessThanOrEqual(4)
  })
})
