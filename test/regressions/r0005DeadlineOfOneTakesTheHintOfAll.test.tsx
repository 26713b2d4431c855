import { act, cleanup, renderHook } from '@testing-library/react'
import { useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { json } from '../support/scriptFetch.ts'

const leaveMeAlone = json({ status: 'running' }, { headers: { 'retry-after': '60' } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a deadline that comes before the time that the server asked for', () => {
  it('ends that watch, and no other one asks earlier for it', async () => {
    const { now, requests, wrapper } = renderRun([leaveMeAlone], { run: { deadlineMs: 10_000 } })
    const other = renderHook(() => useRun(testRef), { wrapper })
    await pass(59_999)
    expect([now().connection, other.result.current.connection, requests.length]).toEqual([
      'expired',
      'live',
      1,
    ])
    await pass(8_000)
    expect(requests).toHaveLength(2)
  })

  it('lets a refresh ask all the same', async () => {
    const { now, requests } = renderRun([leaveMeAlone], { run: { deadlineMs: 10_000 } })
    await pass(10_000)
    expect(now().connection).toBe('expired')
    await act(async () => void (await now().refresh()))
    expect(requests).toHaveLength(2)
  })
})
