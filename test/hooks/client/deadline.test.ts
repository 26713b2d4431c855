import { getEventListeners } from 'node:events'
import { createRunClient, getRun, uploadFile } from 'cloudsquid-react'
import { extract } from 'cloudsquid-react/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drop, held, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const ref = { projectName: 'p', tableId: 't', runId: 'r' }
const source = new File(['x'], 'a.txt', { type: 'text/plain' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function clientOf(step: Step, timeoutMs?: number) {
  const script = scriptFetch([step])
  const options = timeoutMs === undefined ? {} : { timeoutMs }
  return { ...script, client: createRunClient({ baseUrl: '/api', fetch: script.fetch, ...options }) }
}

async function settled(promise: Promise<unknown>) {
  let outcome: unknown
  promise.then(
    () => (outcome = 'answered'),
    (error: unknown) => (outcome = error),
  )
  return () => outcome
}

describe('the time of a request', () => {
  it('is 30 s for a poll, and not less', async () => {
    const { client, inFlight } = clientOf(neverAnswer)
    const outcome = await settled(getRun(client, ref))
    await vi.advanceTimersByTimeAsync(29_999)
    expect(outcome()).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(outcome()).toMatchObject({ code: 'RUN-TIMEOUT', class: 'transient' })
    expect(inFlight()).toBe(0)
  })

  it('is the one of the client, or of the request', async () => {
    const { client } = clientOf(neverAnswer, 1_000)
    const [own, other] = [
      await settled(getRun(client, ref)),
      await settled(getRun(client, { ...ref, runId: 'another' }, { timeoutMs: 500 })),
    ]
    await vi.advanceTimersByTimeAsync(500)
    expect([own(), other()]).toMatchObject([undefined, { code: 'RUN-TIMEOUT' }])
    await vi.advanceTimersByTimeAsync(500)
    expect(own()).toMatchObject({ code: 'RUN-TIMEOUT' })
  })

  it.each([
    ['an upload', 300_000, uploadFile],
    ['a synchronous extraction', 120_000, extract],
  ] as const)('is longer for %s', async (_, limitMs, send) => {
    const { client } = clientOf(neverAnswer, 1_000)
    const outcome = await settled(send(client, ref, { source }))
    await vi.advanceTimersByTimeAsync(limitMs - 1)
    expect(outcome()).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(outcome()).toMatchObject({ code: 'RUN-TIMEOUT' })
  })

  it('covers the body, not only the headers', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"st')),
    })
    const { client } = clientOf(() => new Response(body))
    const outcome = await settled(getRun(client, ref))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(outcome()).toMatchObject({ code: 'RUN-TIMEOUT' })
  })

  it('covers headers that never come', async () => {
    const client = createRunClient({ baseUrl: 'https://api.test', headers: () => new Promise(() => {}) })
    const outcome = await settled(getRun(client, ref))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(outcome()).toMatchObject({ code: 'RUN-TIMEOUT' })
  })

  it('ends a fetch that ignores its signal', async () => {
    const client = createRunClient({ baseUrl: '/api', fetch: () => new Promise<never>(() => {}) })
    const outcome = await settled(getRun(client, ref))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(outcome()).toMatchObject({ code: 'RUN-TIMEOUT' })
  })

  it('may be longer than a timer can count, and still does not fire at once', async () => {
    const { client } = clientOf(neverAnswer, Number.POSITIVE_INFINITY)
    const outcome = await settled(getRun(client, ref))
    await vi.advanceTimersByTimeAsync(86_400_000)
    expect(outcome()).toBeUndefined()
  })

  it.each<[string, Step]>([
    ['an answer', json({ status: 'running' })],
    ['a failure', status(500)],
    ['a broken connection', drop],
  ])('leaves no timer and no listener after %s', async (_, step) => {
    const { client } = clientOf(step)
    const { signal } = new AbortController()
    await getRun(client, ref, { signal }).catch(() => {})
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

describe('an abort', () => {
  it('rejects with the reason of the signal, and leaves nothing behind', async () => {
    const { client, inFlight } = clientOf(neverAnswer)
    const controller = new AbortController()
    const outcome = await settled(getRun(client, ref, { signal: controller.signal }))
    const reason = new Error('the user left')
    controller.abort(reason)
    await vi.advanceTimersByTimeAsync(0)
    expect(outcome()).toBe(reason)
    expect([inFlight(), vi.getTimerCount(), getEventListeners(controller.signal, 'abort').length]).toEqual([
      0, 0, 0,
    ])
  })

  it('keeps a reason that is no error', async () => {
    const { client } = clientOf(neverAnswer)
    await expect(getRun(client, ref, { signal: AbortSignal.abort('gone') })).rejects.toBe('gone')
  })

  it('that came before sends nothing', async () => {
    const { client, requests } = clientOf(json({ status: 'running' }))
    await expect(getRun(client, ref, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(requests).toEqual([])
  })

  it('that comes while the headers are asked for sends nothing', async () => {
    const { fetch, requests } = scriptFetch([json({ status: 'running' })])
    const controller = new AbortController()
    const client = createRunClient({
      baseUrl: '/api',
      fetch,
      headers: async () => {
        controller.abort()
        return {}
      },
    })
    const reading = getRun(client, ref, { signal: controller.signal })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    await vi.advanceTimersByTimeAsync(0)
    expect(requests).toEqual([])
  })

  it('wins over a failure that arrives with it', async () => {
    const { step, release } = held(status(500))
    const { client } = clientOf(step)
    const controller = new AbortController()
    const reading = getRun(client, ref, { signal: controller.signal })
    release()
    controller.abort('gone')
    await expect(reading).rejects.toBe('gone')
  })
})
