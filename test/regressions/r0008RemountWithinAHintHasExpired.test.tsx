import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../support/renderRun.tsx'
import { json } from '../support/scriptFetch.ts'

const leaveMeAlone = json({ status: 'running' }, { headers: { 'retry-after': '100' } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a component that comes back to a run while the server asks to wait', () => {
  it('watches for as long as any other, and asks when the wait is over', async () => {
    const run = { deadlineMs: 200_000 }
    const first = renderRun([leaveMeAlone], { run })
    await pass(10_000)
    first.unmount()
    await pass(80_000)
    const { now, requests } = renderRun([leaveMeAlone], { run, queryClient: first.queryClient })
    await pass(115_000)
    expect([now().connection, requests.length]).toEqual(['live', 1])
    await pass(100_000)
    expect(now().connection).toBe('expired')
  })
})
