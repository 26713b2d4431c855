import { cleanup, renderHook } from '@testing-library/react'
import { useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Behind something that lets requests wait, and has something else to say each time: after so long, of these statuses. */
function follow(afterMs: number, statuses: string[]) {
  let count = 0
  const scripted = scriptFetch(() => async ({ headers: sent }) => {
    if (sent.has('prefer')) await new Promise((resolve) => setTimeout(resolve, afterMs))
    const status = statuses[count % statuses.length]
    count += 1
    const headers = { etag: `"${count}"`, 'cloudsquid-wait': '25' }
    return Response.json({ status, data: {}, progress: count }, { headers })
  })
  const { wrapper } = buildHarness({ fetch: scripted.fetch })
  const { result } = renderHook(() => useRun(testRef), { wrapper })
  return { ...scripted, now: () => result.current }
}

describe('a run that is told of anew with each request that may wait', () => {
  it.each([
    ['the same status', ['running']],
    ['two statuses in turn, as behind a balancer', ['pending', 'running']],
  ])('is asked for as usual where that comes at once: %s', async (_, statuses) => {
    const { requests, now } = follow(20, statuses)
    await pass(60_000)
    expect(requests.length).toBeLessThan(16)
    expect(now().connection).toBe('live')
  })

  it('is asked for again soon where that took a while', async () => {
    const { requests } = follow(3_000, ['running'])
    await pass(60_000)
    expect(requests.length).toBeGreaterThan(17)
  })

  it('is asked for again soon where the first request finds that it has begun: it may be a short one', async () => {
    const { requests, now } = follow(20, ['pending', 'running', 'done'])
    await pass(2_400)
    expect([requests.length, now().phase]).toEqual([3, 'done'])
  })
})
