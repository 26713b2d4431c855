import { cleanup, renderHook } from '@testing-library/react'
import { useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { json, status } from '../support/scriptFetch.ts'

const running = json({ status: 'running' })
const isOff = { enabled: false }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a component that comes to a run with `enabled: false`', () => {
  it.each([
    ['useRun', () => void useRun(testRef, isOff)],
    ['useRuns', () => void useRuns([testRef], isOff)],
  ])('does not take up a watch that a failure has ended: %s', async (_, useOnlooker) => {
    const { now, requests, wrapper } = renderRun([running, status(403), running])
    await pass(5_000)
    renderHook(useOnlooker, { wrapper })
    await pass(60_000)
    expect(now()).toMatchObject({ connection: 'stopped', error: { code: 'RUN-403' } })
    expect(requests).toHaveLength(2)
  })

  it('does not prolong the watch of another one', async () => {
    const { now, wrapper } = renderRun([running], { run: { deadlineMs: 10_000 } })
    await pass(8_500)
    renderHook(() => useRun(testRef, isOff), { wrapper })
    await pass(1_500)
    expect(now().connection).toBe('expired')
  })
})
