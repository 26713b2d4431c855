import { act, cleanup, renderHook } from '@testing-library/react'
import { useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { held, json, scriptFetch } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const headers = { etag: '"1"', 'cloudsquid-wait': '25' }
const offering = json({ status: 'running' }, { headers })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  setVisibility('visible')
  vi.useRealTimers()
})

/** A run whose proxy lets requests wait, where there is no place for one: a budget of two at a time has none. */
function follow(deadlineMs?: number, before = [offering]) {
  const answer = held(done)
  const scripted = scriptFetch([...before, answer.step])
  const { wrapper } = buildHarness({ fetch: scripted.fetch, maxInFlight: 2 })
  const expiring = renderHook(() => useRun(testRef, { deadlineMs }), { wrapper })
  const other = renderHook(() => useRun(testRef), { wrapper })
  return { ...scripted, answer, other, now: () => expiring.result.current }
}

describe('an ordinary request for a run whose requests may wait', () => {
  it('is not let go where all who are left are past their deadline (F8)', async () => {
    const { requests, answer, other, now } = follow(1_500, [offering, offering])
    await pass(5_000)
    expect([now().connection, requests.length]).toEqual(['expired', 3])
    other.unmount()
    await pass(10)
    expect(requests[2]?.signal?.aborted).toBe(false)
    answer.release()
    await pass(10)
    expect(now().phase).toBe('done')
  })

  it('goes on in a tab that is hidden', async () => {
    const { requests, answer, now } = follow()
    await pass(2_500)
    act(() => setVisibility('hidden'))
    await pass(10)
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([false, false])
    answer.release()
    await pass(10)
    expect(now().phase).toBe('done')
  })

  it('is shared by a refresh', async () => {
    const { requests, answer, now } = follow()
    await pass(2_500)
    const refreshed = now().refresh()
    await pass(2_000)
    expect(requests).toHaveLength(2)
    answer.release()
    expect((await refreshed).status).toBe('done')
  })
})
