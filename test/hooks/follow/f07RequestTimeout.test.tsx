import { QueryClient } from '@tanstack/react-query'
import { cleanup } from '@testing-library/react'
import { getRun, runQueryOptions, waitForRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { held, json, neverAnswer, scriptFetch, type Step } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'
import { refocus, setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Sends the headers and a part of the body, and then nothing more. */
const stall: Step = () =>
  new Response(new ReadableStream({ start: (it) => it.enqueue(new TextEncoder().encode('{"st')) }))

/** A `fetch` that goes on as if nobody had aborted it. */
function deafFetch(script: Step[]) {
  const scripted = scriptFetch(script)
  const fetch: typeof globalThis.fetch = (input, init) => scripted.fetch(input, { ...init, signal: null })
  return { ...scripted, fetch }
}

describe('F7: a request that hangs', () => {
  it.each([
    ['never answers', neverAnswer],
    ['stalls within the answer', stall],
  ])('and %s is given up after 30 s, and the watching goes on', async (_, step) => {
    const { requests, now } = renderRun([running, step, done])
    await pass(2_000 + 29_999)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
    await pass(1)
    expect(now()).toMatchObject({
      phase: 'running',
      connection: 'reconnecting',
      error: { code: 'RUN-TIMEOUT', class: 'transient' },
    })
    expect(requests[1]?.signal?.aborted).toBe(true)
    await pass(1_500)
    expect(now()).toMatchObject({ phase: 'done', error: null })
  })

  it('is given up as the first one too', async () => {
    const { now } = renderRun([neverAnswer, done])
    await pass(30_000)
    expect(now()).toMatchObject({
      phase: 'loading',
      connection: 'reconnecting',
      error: { code: 'RUN-TIMEOUT' },
    })
    await pass(1_500)
    expect(now().phase).toBe('done')
  })

  it('is given up in a hidden tab that polls on', async () => {
    const { now } = renderRun([running, neverAnswer, done], { run: { background: 'keep' } })
    await pass(0)
    setVisibility('hidden')
    await pass(2_000 + 30_000 + 1_500)
    expect(now().phase).toBe('done')
  })

  it('is given up after the time of the client', async () => {
    const { now } = renderRun([neverAnswer], { timeoutMs: 500 })
    await pass(499)
    expect(now().connection).toBe('live')
    await pass(1)
    expect(now()).toMatchObject({ connection: 'reconnecting', error: { code: 'RUN-TIMEOUT' } })
  })

  it('stalls nothing when its fetch is deaf to the signal', async () => {
    const { fetch, requests } = deafFetch([running, neverAnswer, neverAnswer, done])
    const { now } = renderRun([], { fetch })
    await pass(2_000 + 30_000)
    expect(now()).toMatchObject({ phase: 'running', connection: 'reconnecting' })
    await pass(1_500 + 30_000 + 3_000)
    expect([now().phase, requests.length]).toEqual(['done', 4])
  })

  it('cannot come back with an old answer', async () => {
    const late = held(json({ status: 'pending', row_id: 'late' }))
    const { fetch } = deafFetch([running, late.step, json({ status: 'running', row_id: 'new' })])
    const { now, seen } = renderRun([], { fetch })
    await pass(2_000 + 30_000 + 1_500)
    expect(now().run?.row_id).toBe('new')
    late.release()
    await pass(1_000)
    expect(seen.map(({ run }) => run?.row_id)).not.toContain('late')
  })

  it('stalls nothing where the headers never come', async () => {
    let asked = 0
    const headers = async () => {
      asked += 1
      return asked === 2 ? new Promise<never>(() => {}) : {}
    }
    const { now } = renderRun([running, done], { headers })
    await pass(2_000 + 30_000 + 1_500)
    expect([now().phase, asked]).toEqual(['done', 3])
  })

  it('takes one place of the client, and none of its other runs along', async () => {
    const { fetch, requests } = scriptFetch(({ url }) => (url.endsWith('hung') ? neverAnswer : running))
    const { client, now } = renderRun([], { fetch })
    for (let run = 0; run < 5; run += 1) getRun(client, { ...testRef, runId: `${run}-hung` }).catch(() => {})
    await pass(20_000)
    expect(now().connection).toBe('live')
    expect(requests.length - 5).toBeGreaterThan(5)
  })
})

describe('F7: one request in flight at the most', () => {
  it('through hangs, focus, network and a short interval', async () => {
    const { requests, scripted } = renderRun([running, neverAnswer], { run: { intervalMs: 250 } })
    for (let minute = 0; minute < 10; minute += 1) {
      await pass(20_000)
      refocus()
      reconnect()
      await pass(40_000)
    }
    expect(scripted.mostInFlight()).toBe(1)
    expect(requests.length).toBeGreaterThan(9)
  })

  it('when an answer takes longer than the interval, which counts from the answer then', async () => {
    const { step, release } = held(running)
    const { requests, scripted } = renderRun([running, step, done], { run: { intervalMs: 1_000 } })
    await pass(20_000)
    expect([requests.length, scripted.inFlight()]).toEqual([2, 1])
    release()
    await pass(999)
    expect(requests).toHaveLength(2)
    await pass(1)
    expect(requests).toHaveLength(3)
  })

  it('when refresh and resume are called again and again: all share it', async () => {
    const { step, release } = held(done)
    const { now, requests } = renderRun([step])
    await pass(0)
    const both = Promise.all([now().refresh(), now().refresh()])
    now().resume()
    refocus()
    release()
    await pass(0)
    await expect(both).resolves.toMatchObject([{ status: 'done' }, { status: 'done' }])
    expect(requests).toHaveLength(1)
  })

  it('in StrictMode, which aborts the first and asks anew', async () => {
    const { requests, now, scripted } = renderRun([running], { isStrict: true })
    await pass(2_000)
    expect(requests.filter(({ signal }) => !signal?.aborted)).toHaveLength(2)
    expect([scripted.inFlight(), scripted.mostInFlight(), now().phase]).toEqual([0, 1, 'running'])
  })

  it('whoever asks by one client: two apps, refresh, getRun, waitForRun, a loader', async () => {
    const { step, release } = held(running)
    const { fetch, requests, mostInFlight } = scriptFetch([step])
    const one = renderRun([], { fetch })
    const { client } = one
    const other = new QueryClient()
    const updates = vi.fn()
    const answers = Promise.all([
      one.now().refresh(),
      getRun(client, testRef).then(({ run }) => run),
      other.fetchQuery(runQueryOptions(client, testRef)).then(({ run }) => run),
    ])
    const waiting = new AbortController()
    const waited = waitForRun(client, testRef, { onUpdate: updates, signal: waiting.signal })
    await pass(5_000)
    expect([requests.length, mostInFlight()]).toEqual([1, 1])
    release()
    await pass(0)
    const [first, ...rest] = await answers
    expect(rest).toEqual([first, first])
    expect(updates).toHaveBeenCalledTimes(1)
    waiting.abort(new Error('left'))
    await expect(waited).rejects.toThrow('left')
  })

  it('and who leaves takes it from nobody else', async () => {
    const { step, release } = held(running)
    const { fetch, requests } = scriptFetch([step])
    const { client, now, unmount } = renderRun([], { fetch })
    const leaving = new AbortController()
    const left = getRun(client, testRef, { signal: leaving.signal })
    const stays = getRun(client, testRef)
    leaving.abort(new Error('left'))
    await expect(left).rejects.toThrow('left')
    expect(requests[0]?.signal?.aborted).toBe(false)
    release()
    await pass(0)
    expect(now().phase).toBe('running')
    await expect(stays).resolves.toMatchObject({ run: { status: 'running' } })
    unmount()
  })

  it('while everything happens at once', async () => {
    const { fetch, requests, mostInFlight } = scriptFetch([running, neverAnswer, running, running, stall])
    const one = renderRun([], { fetch, run: { intervalMs: 700, background: 'keep' } })
    for (let turn = 0; turn < 60; turn += 1) {
      if (turn % 3 === 0) setVisibility('hidden')
      if (turn % 3 === 1) reconnect()
      if (turn % 5 === 0)
        one
          .now()
          .refresh()
          .catch(() => {})
      if (turn % 7 === 0) getRun(one.client, testRef).catch(() => {})
      await pass(1_000 + turn * 97)
      setVisibility('visible')
    }
    expect(mostInFlight()).toBe(1)
    expect(requests.length).toBeGreaterThan(7)
  })
})
