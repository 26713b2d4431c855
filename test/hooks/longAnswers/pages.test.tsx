import { createHash } from 'node:crypto'
import { cleanup, renderHook } from '@testing-library/react'
import { useRun } from 'cloudsquid-react'
import { createRunProxy } from 'cloudsquid-react/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'

beforeEach(() => {
  vi.useFakeTimers()
  // The pages are in browsers of their own, which have places enough.
  const locks = { request: async (_: string, __: LockOptions, hold: (lock: object) => unknown) => hold({}) }
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks })
  // Another thread makes a hash, in its own time, which is not that of the test.
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(
    async (_, data) =>
      new Uint8Array(
        createHash('sha256')
          .update(data as Uint8Array)
          .digest(),
      ).buffer,
  )
})
afterEach(async () => {
  cleanup()
  await pass(1)
  Reflect.deleteProperty(navigator, 'locks')
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** So many browsers on one run, behind one proxy. */
function openPages(count: number) {
  const asked = { byPages: 0, byProxy: 0 }
  const upstream = { status: 'running', knownAt: 0 }
  const proxy = createRunProxy({
    apiKey: 'squid-key-0123456789abcdef',
    longAnswers: true,
    fetch: () => {
      asked.byProxy += 1
      if (upstream.status === 'done') upstream.knownAt ||= performance.now()
      return Response.json({ status: upstream.status, data: {} })
    },
  })
  const pages = Array.from({ length: count }, () => {
    const fetch = async (input: unknown, init?: RequestInit) => {
      asked.byPages += 1
      return proxy(new Request(new URL(String(input), 'https://app.test'), init))
    }
    const { wrapper } = buildHarness({ fetch })
    return renderHook(() => useRun(testRef), { wrapper }).result
  })
  return { asked, upstream, pages }
}

describe('pages on one run, behind a proxy that lets requests wait', () => {
  it.each([1, 10])(
    'ask less than three times a minute each, and all together as often as one (%i)',
    async (count) => {
      const { asked } = openPages(count)
      await pass(60_000)
      Object.assign(asked, { byPages: 0, byProxy: 0 })
      await pass(120_000)
      expect(asked.byPages / count / 2).toBeLessThan(3)
      // Every 5 s, whoever waits.
      expect(asked.byProxy).toBe(24)
    },
  )

  it('all show its end as soon as the proxy knows of it', async () => {
    const { pages, upstream } = openPages(10)
    await pass(30_000)
    upstream.status = 'done'
    while (!upstream.knownAt) await pass(10)
    await pass(10)
    expect(pages.map(({ current }) => current.phase)).toEqual(pages.map(() => 'done'))
  })
})
