import { getEventListeners } from 'node:events'
import { createRunClient, getRun, RunHttpError, waitForRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const refTo = (runId: string) => ({ projectName: 'local', tableId: 'table-1', runId })
const refs = Array.from({ length: 1_000 }, (_, index) => refTo(`run-${index}`))
const reason = new Error('the user left')

interface Limits {
  maxRequestsPerSecond?: number
  maxInFlight?: number
}

function waitForAll(step: Step, limits: Limits = {}) {
  const scripted = scriptFetch(() => step)
  const client = createRunClient({ baseUrl: '/api', fetch: scripted.fetch, ...limits })
  const controller = new AbortController()
  const { signal } = controller
  const outcomes = Promise.allSettled(refs.map((ref) => waitForRun(client, ref, { signal })))
  return {
    ...scripted,
    outcomes,
    abort: () => controller.abort(reason),
    left: () => ({
      timers: vi.getTimerCount(),
      listeners: getEventListeners(signal, 'abort').length,
      inFlight: scripted.inFlight(),
      queued: refs.filter((ref) => client.budget?.isQueued(ref)).length,
    }),
  }
}

const nothing = { timers: 0, listeners: 0, inFlight: 0, queued: 0 }
const unlimited = { maxRequestsPerSecond: Number.POSITIVE_INFINITY, maxInFlight: Number.POSITIVE_INFINITY }

describe('waitForRun, a thousand times on one signal, leaves nothing behind', () => {
  it.each<[string, { step: Step; limits?: Limits; afterMs?: number }]>([
    ['before anything is sent', { step: neverAnswer }],
    ['while most wait for the budget', { step: neverAnswer, afterMs: 500 }],
    ['while all are in flight', { step: neverAnswer, limits: unlimited, afterMs: 500 }],
    ['between two polls', { step: json({ status: 'running' }), limits: unlimited, afterMs: 500 }],
    ['in the backoff after a failure', { step: status(503), limits: unlimited, afterMs: 500 }],
  ])('when it is aborted %s', async (_, { step, limits, afterMs }) => {
    const all = waitForAll(step, limits)
    if (afterMs !== undefined) await pass(afterMs)
    expect(all.left().listeners).toBe(1_000)
    all.abort()
    await pass(0)
    expect(all.left()).toEqual(nothing)
    const ends = await all.outcomes
    expect(new Set(ends.map((end) => end.status === 'rejected' && end.reason))).toEqual(new Set([reason]))
    const asked = all.requests.length
    await pass(3_600_000)
    expect([all.requests.length, all.left()]).toEqual([asked, nothing])
  })

  it.each<[string, Step]>([
    ['done', json({ status: 'done', data: {} })],
    ['an error', json({ status: 'error' })],
    ['refused', status(403)],
  ])('when all end as %s', async (_, step) => {
    const all = waitForAll(step, unlimited)
    await pass(10_000)
    await all.outcomes
    expect([all.requests.length, all.left()]).toEqual([1_000, nothing])
  })

  it('when the server turned them away for an hour, and nobody waited that long', async () => {
    const all = waitForAll(status(429, '', { 'retry-after': '3600' }), { maxInFlight: 100 })
    await pass(60_000)
    expect(all.left().queued).toBeGreaterThan(900)
    all.abort()
    await pass(0)
    expect(all.left()).toEqual(nothing)
  })
})

describe('getRun, a thousand times for one run', () => {
  it('is one request, and leaves nothing behind when it fails', async () => {
    const { fetch, requests } = scriptFetch([status(500)])
    const client = createRunClient({ baseUrl: '/api', fetch })
    const { signal } = new AbortController()
    const all = Promise.allSettled(refs.map(() => getRun(client, refTo('run-1'), { signal })))
    await pass(0)
    const ends = await all
    expect(requests).toHaveLength(1)
    expect(ends.every((end) => end.status === 'rejected' && end.reason instanceof RunHttpError)).toBe(true)
    expect([vi.getTimerCount(), getEventListeners(signal, 'abort')]).toEqual([0, []])
  })
})
