import { cleanup, renderHook } from '@testing-library/react'
import { useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const running = json({ status: 'running' })
const hinted = json({ status: 'running' }, { headers: { 'retry-after': '20' } })

describe('a component that is switched on asks as one that mounts', () => {
  it.each([[false], [true]])('not before the server wishes it (F4); StrictMode: %s', async (isStrict) => {
    const { follow, requests } = renderRun([hinted], { isStrict })
    await pass(5_000)
    expect(requests).toHaveLength(1)
    for (const enabled of [false, true, false, true]) {
      follow(testRef, { enabled })
      await pass(2_000)
    }
    expect(requests).toHaveLength(1)
    await pass(30_000)
    expect(requests).toHaveLength(2)
  })

  it('not where another follows the run (F11)', async () => {
    const { follow, requests, wrapper } = renderRun([running], { run: { enabled: false } })
    renderHook(() => useRun(testRef, { intervalMs: 10_000 }), { wrapper })
    await pass(5_000)
    follow(testRef, { enabled: true, intervalMs: 10_000 })
    await pass(4_000)
    expect(requests).toHaveLength(1)
  })

  it('at once where it is alone, and the last answer is old', async () => {
    const { follow, requests } = renderRun([running], { run: { intervalMs: 10_000 } })
    await pass(0)
    follow(testRef, { enabled: false })
    await pass(5_000)
    follow(testRef, { enabled: true, intervalMs: 10_000 })
    await pass(0)
    expect(requests).toHaveLength(2)
  })
})
