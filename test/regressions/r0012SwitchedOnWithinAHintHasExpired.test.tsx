import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { json } from '../support/scriptFetch.ts'

const leaveMeAlone = json({ status: 'running' }, { headers: { 'retry-after': '100' } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a watch that is switched on after its deadline, while the server asks to wait', () => {
  it('begins anew', async () => {
    const deadlineMs = 5_000
    const { now, follow, requests } = renderRun([leaveMeAlone], { run: { deadlineMs } })
    await pass(0)
    follow(testRef, { deadlineMs, enabled: false })
    await pass(10_000)
    follow(testRef, { deadlineMs, enabled: true })
    await pass(4_000)
    // Nothing is asked before the server wishes it, so what is shown is old.
    expect([now().connection, now().isWatching, requests.length]).toEqual(['reconnecting', true, 1])
    await pass(1_000)
    expect(now().connection).toBe('expired')
  })
})
