import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { requestJson } from '../../../apps/demo/src/app/dashboard/requestJson.ts'

/** As fetch does: nothing comes until the signal is aborted. */
const silent: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    const { signal } = init ?? {}
    const fail = () => reject(signal?.reason as Error)
    if (signal?.aborted) fail()
    signal?.addEventListener('abort', fail)
  })

/** The head of an answer, and a body that never ends. */
const halting: typeof fetch = async (_, init) =>
  new Response(
    new ReadableStream({
      start(body) {
        init?.signal?.addEventListener('abort', () => body.error(init.signal?.reason))
      },
    }),
  )

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('requestJson', () => {
  it.each([
    ['says nothing', silent],
    ['stops within its answer', halting],
  ])('counts a server that %s as out of reach', async (_, fetch) => {
    const asked = requestJson(fetch, '/runs').catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await asked).toMatchObject({ failure: 'unreachable' })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends with the caller', async () => {
    const caller = new AbortController()
    const asked = requestJson(silent, '/runs', { signal: caller.signal }).catch((error: unknown) => error)
    caller.abort()
    expect(await asked).toMatchObject({ failure: 'unreachable' })
    expect(vi.getTimerCount()).toBe(0)
  })
})
