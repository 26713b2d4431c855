import { act, cleanup, render, renderHook } from '@testing-library/react'
import { useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { json, neverAnswer, scriptFetch } from '../support/scriptFetch.ts'

const running = json({ status: 'running' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a watch that is switched off while its request is under way', () => {
  it.each<[string, (enabled: boolean) => unknown]>([
    ['useRun', (enabled: boolean) => useRun(testRef, { enabled })],
    ['useRuns', (enabled: boolean) => useRuns([testRef], { enabled })],
  ])('ends the request: %s', async (_, useIt) => {
    const { fetch, requests, inFlight } = scriptFetch([neverAnswer])
    const { wrapper } = buildHarness({ fetch })
    const { rerender } = renderHook(useIt, { wrapper, initialProps: true })
    await pass(1_000)
    expect(inFlight()).toBe(1)
    rerender(false)
    await pass(0)
    expect([inFlight(), requests.length]).toEqual([0, 1])
  })

  it('leaves it to another that watches on', async () => {
    const { fetch, inFlight } = scriptFetch([neverAnswer])
    const { wrapper } = buildHarness({ fetch })
    const Both = ({ isOn }: { isOn: boolean }) => {
      useRun(testRef)
      useRun(testRef, { enabled: isOn })
      return null
    }
    const { rerender } = render(<Both isOn />, { wrapper })
    await pass(1_000)
    rerender(<Both isOn={false} />)
    await pass(0)
    expect(inFlight()).toBe(1)
  })

  it('takes nothing off the deadline of the one that comes after it', async () => {
    const { follow, wrapper, requests } = renderRun([neverAnswer, running])
    await pass(0)
    follow(testRef, { enabled: false })
    await pass(25_000)
    const next = renderHook(() => useRun(testRef, { deadlineMs: 60_000 }), { wrapper })
    await pass(59_000)
    expect(next.result.current).toMatchObject({ phase: 'running', connection: 'live' })
    await pass(2_000)
    expect(next.result.current.connection).toBe('expired')
    expect(requests.length).toBeGreaterThan(10)
    act(() => next.unmount())
  })
})
