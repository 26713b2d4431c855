import { act, cleanup, render } from '@testing-library/react'
import { RunError, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'
import { refocus } from '../../support/setVisibility.ts'

const running = json({ status: 'running', row_id: 'row-1' })
const done = json({ status: 'done', data: {} })
const missing = status(404)
const hour = 3_600_000

const fatal: [string, Step, string][] = [
  ['HTTP 400', status(400, '{"errorMessage":"no such table"}'), 'RUN-400'],
  ['HTTP 401', status(401), 'RUN-401'],
  ['HTTP 403', status(403, '<html>'), 'RUN-403'],
  ['HTTP 404', missing, 'RUN-404'],
  ['HTTP 409', status(409), 'RUN-HTTP'],
  ['HTTP 410', status(410), 'RUN-410'],
  ['HTTP 413', status(413), 'RUN-413'],
  ['HTTP 418', status(418), 'RUN-HTTP'],
  ['HTTP 304', () => new Response(null, { status: 304 }), 'RUN-HTTP'],
  ['an answer in HTML', status(200, '<!doctype html><title>Sign in</title>'), 'RUN-CONTRACT'],
  ['an empty answer', status(200), 'RUN-CONTRACT'],
  ['no content', () => new Response(null, { status: 204 }), 'RUN-CONTRACT'],
  ['an answer cut off', status(200, '{"status":"do'), 'RUN-CONTRACT'],
  ['garbage', status(200, '\u0000\ufffd]['), 'RUN-CONTRACT'],
  ['a list', json([]), 'RUN-CONTRACT'],
  ['null', json(null), 'RUN-CONTRACT'],
  ['a text', json('done'), 'RUN-CONTRACT'],
  ['a done run whose data is no object', json({ status: 'done', data: 7 }), 'RUN-CONTRACT'],
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('F6: a failure that asking again cannot mend', () => {
  it.each(fatal)('by %s ends the watching, says why, and keeps the last good run', async (_, step, code) => {
    const { requests, now } = renderRun([running, step, done])
    await pass(2_000)
    expect(now()).toMatchObject({
      phase: 'running',
      connection: 'stopped',
      error: { code, class: 'fatal' },
      run: { row_id: 'row-1' },
    })
    expect(now().error).toBeInstanceOf(RunError)
    refocus()
    reconnect()
    await pass(hour)
    refocus()
    reconnect()
    await pass(hour)
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code } })
    expect(requests).toHaveLength(2)
  })

  it.each(fatal.filter(([name]) => name !== 'HTTP 404'))(
    'by %s as the first answer is the phase error, with no run',
    async (_, step, code) => {
      const { requests, now, seen } = renderRun([step, running])
      await pass(0)
      expect(now()).toMatchObject({ phase: 'error', connection: 'stopped', error: { code } })
      expect(now().run).toBeUndefined()
      refocus()
      reconnect()
      await pass(hour)
      expect(requests).toHaveLength(1)
      expect(seen.map(({ phase }) => phase)).toEqual(['loading', 'error'])
    },
  )

  it.each([running, drop])('ends it after failures that pass, too', async (first) => {
    const { requests, now } = renderRun([first, drop, drop, status(401)])
    await pass(hour)
    expect(requests).toHaveLength(4)
    expect(now()).toMatchObject({ connection: 'stopped', error: { code: 'RUN-401' } })
  })

  it('ends it whatever the interval, the background and the defaults of the app are', async () => {
    const { requests } = renderRun([running, status(403)], {
      run: { intervalMs: 250, background: 'keep' },
      defaultOptions: { queries: { retry: 5, retryDelay: 1, refetchInterval: 10, retryOnMount: true } },
    })
    await pass(hour)
    expect(requests).toHaveLength(2)
  })

  it('ends it for all who follow the run', async () => {
    const one = renderRun([running, status(403)])
    const two = renderRun([], { queryClient: one.queryClient, fetch: one.scripted.fetch })
    await pass(hour)
    for (const { now } of [one, two])
      expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code: 'RUN-403' } })
    expect(one.requests).toHaveLength(2)
  })

  it('rejects a refresh, and ends the watching', async () => {
    const { requests, now } = renderRun([running, status(403)])
    await pass(1_000)
    const failure = failureOf(now().refresh())
    await pass(0)
    expect(await failure).toMatchObject({ code: 'RUN-403' })
    await pass(hour)
    expect([now().connection, requests.length]).toEqual(['stopped', 2])
  })
})

describe('F6: nobody asks again', () => {
  it.each<[string, Step[]]>([
    ['read before', [running, status(403)]],
    ['never read', [status(403)]],
  ])('who comes to a watch that has ended, of a run %s', async (_, script) => {
    const { requests, queryClient, scripted, now, seen } = renderRun(script)
    await pass(10_000)
    const [asked, rendered] = [requests.length, seen.length]
    for (let visit = 0; visit < 5; visit += 1) {
      const other = renderRun([], { queryClient, fetch: scripted.fetch })
      await pass(5_000)
      expect(other.seen[0]).toMatchObject({ connection: 'stopped', error: { code: 'RUN-403' } })
      other.unmount()
    }
    expect([requests.length, seen.length, now().connection]).toEqual([asked, rendered, 'stopped'])
  })

  it('a panel that shows the error and follows the run itself does not go round in circles', async () => {
    const { fetch, requests } = scriptFetch([status(403)])
    const { wrapper: Wrapper } = buildHarness({ fetch })
    const Panel = () => <p>{useRun(testRef).error?.code}</p>
    const Page = () => (useRun(testRef).phase === 'error' ? <Panel /> : <p>Loading</p>)
    render(<Page />, { wrapper: Wrapper })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(requests).toHaveLength(1)
  })

  it('but who comes when nobody is there: a new watch asks once', async () => {
    const first = renderRun([running, status(401), status(401), done])
    await pass(10_000)
    first.unmount()
    const common = { queryClient: first.queryClient, fetch: first.scripted.fetch }
    const second = renderRun([], common)
    await pass(hour)
    expect(second.now()).toMatchObject({
      phase: 'running',
      connection: 'stopped',
      error: { code: 'RUN-401' },
    })
    expect(first.requests).toHaveLength(3)
    second.unmount()
    await pass(10_000)
    expect(renderRun([], common).now().phase).toBe('running')
    await pass(0)
    expect(first.requests).toHaveLength(4)
  })
})

describe('F6: resume', () => {
  it.each<[string, Step[], string]>([
    ['read before', [running, status(401), running, done], 'running'],
    ['never read', [status(401), running, done], 'running'],
  ])('asks at once, and goes on with a run %s', async (_, script, phase) => {
    const { requests, now } = renderRun(script)
    await pass(10_000)
    const asked = requests.length
    act(() => now().resume())
    await pass(0)
    expect(now()).toMatchObject({ phase, connection: 'live', error: null })
    expect(requests).toHaveLength(asked + 1)
    await pass(10_000)
    expect([now().phase, requests.length]).toEqual(['done', script.length])
  })

  it('says so again when nothing was mended', async () => {
    const { requests, now } = renderRun([running, status(401)])
    await pass(2_000)
    now().resume()
    await pass(hour)
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code: 'RUN-401' } })
    expect(requests).toHaveLength(3)
  })
})

describe('F6: a run that is not found', () => {
  it('is looked for again for five seconds if it was never seen', async () => {
    const { now } = renderRun([missing, missing, running])
    await pass(0)
    expect(now()).toMatchObject({ phase: 'loading', connection: 'reconnecting', error: { code: 'RUN-404' } })
    await pass(4_500)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
  })

  it('is given up after that', async () => {
    const { now, requests, askedAtMs } = renderRun([missing])
    await pass(hour)
    expect(now()).toMatchObject({ phase: 'error', connection: 'stopped', error: { code: 'RUN-404' } })
    const times = askedAtMs()
    expect(requests).toHaveLength(4)
    expect([Number(times[2]) < 5_000, Number(times[3]) >= 5_000]).toEqual([true, true])
  })

  it('has no grace once it was seen', async () => {
    const { now, requests } = renderRun([running, missing, running], { run: { intervalMs: 500 } })
    await pass(hour)
    expect(now()).toMatchObject({ phase: 'running', connection: 'stopped', error: { code: 'RUN-404' } })
    expect(requests).toHaveLength(2)
  })

  it.each([400, 401, 403, 410])('is no HTTP %i: that one has no grace', async (code) => {
    const { requests } = renderRun([status(code)])
    await pass(hour)
    expect(requests).toHaveLength(1)
  })

  it('has a new grace when it is looked for anew', async () => {
    const { now, requests } = renderRun([missing])
    await pass(hour)
    const asked = requests.length
    now().resume()
    await pass(hour)
    expect(requests.length - asked).toBeGreaterThan(1)
    expect(now()).toMatchObject({ phase: 'error', connection: 'stopped' })
  })
})
