import { cleanup, renderHook } from '@testing-library/react'
import { useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { buildLongServer } from '../../support/buildLongServer.ts'
import { pass, testRef } from '../../support/renderRun.tsx'
import { createFakeBrowser } from '../../support/tabs/createFakeBrowser.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  cleanup()
  await pass(1)
  Reflect.deleteProperty(navigator, 'locks')
  vi.useRealTimers()
})

type Request = (name: string, how: LockOptions, callback: (lock: Lock | null) => unknown) => Promise<unknown>

/** Follows a run in a browser whose locks are asked for so. */
function followWith(request: Request) {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
  const { wrapper } = buildHarness({ fetch: server.fetch })
  const { result } = renderHook(() => useRun(testRef), { wrapper })
  return result
}

let server = buildLongServer()
beforeEach(() => void (server = buildLongServer()))

describe('a run whose poll asks the browser for a place to wait in', () => {
  it.each<[string, Request]>([
    ['never says whether there is one', () => new Promise(() => {})],
    ['refuses', () => Promise.reject(new DOMException('Not here', 'SecurityError'))],
  ])('is polled on where the browser %s', async (_, request) => {
    const run = followWith(request)
    await pass(30_000)
    // Every 5 s at last, and a second for the browser.
    expect(server.requests.length).toBeGreaterThan(6)
    expect(server.requests.every(({ seconds }) => seconds === 0)).toBe(true)
    expect(run.current).toMatchObject({ connection: 'live', failureCount: 0 })
  })

  it('gives back what the browser gives too late, and waits once it is in time', async () => {
    let isSlow = true
    const { locks, lockNames } = createFakeBrowser()
    followWith(async (...asked) => {
      if (isSlow) await new Promise((resolve) => setTimeout(resolve, 1_500))
      return locks.request(...asked)
    })
    await pass(30_000)
    expect(server.requests.length).toBeGreaterThan(6)
    expect(lockNames()).toEqual([])
    isSlow = false
    await pass(10_000)
    expect(server.held()).toHaveLength(1)
    expect(lockNames()).toEqual(['cloudsquid-1'])
  })

  it('leaves nothing of a wait behind', async () => {
    const { locks, lockNames } = createFakeBrowser()
    followWith((...asked) => locks.request(...asked))
    await pass(10_000)
    expect(server.held()).toHaveLength(1)
    cleanup()
    await pass(1)
    expect(lockNames()).toEqual([])
  })
})
