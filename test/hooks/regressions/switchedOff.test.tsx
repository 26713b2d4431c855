import { dehydrate, hydrate } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, status } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function throwAlways(): never {
  throw new Error('a fault of the app')
}

/** One component is switched off, with an `intervalMs` that throws; another follows the same run. */
async function renderBoth(step = json({ status: 'running' })) {
  const off = renderRun([step, step, step], { run: { enabled: false, intervalMs: throwAlways } })
  renderHook(() => useRun(testRef), { wrapper: off.wrapper })
  await pass(0)
  return off
}

describe('F23: a callback of a component that is switched off tells nothing', () => {
  it.each([
    ['while another follows the run', json({ status: 'running' })],
    ['while another has no answer yet', status(503)],
  ])('%s', async (_when, step) => {
    const off = await renderBoth(step)
    await pass(3_000)
    expect(off.now().error?.message ?? '').not.toContain('a fault of the app')
    expect(off.now().phase).not.toBe('error')
  })

  it.each([
    ['was switched off alone', false],
    ['was stopped besides', true],
  ])('after what was persisted came back, when it %s', async (_what, isStopped) => {
    const off = await renderBoth(status(408))
    if (isStopped) act(() => off.now().stop())
    const kept = dehydrate(off.queryClient, { shouldDehydrateQuery: () => true })
    act(() => {
      off.queryClient.clear()
      hydrate(off.queryClient, JSON.parse(JSON.stringify(kept)))
    })
    await pass(1_000)
    expect(off.now().phase).toBe('idle')
    expect(off.now().error?.message ?? '').not.toContain('a fault of the app')
  })
})
