import { cleanup, renderHook } from '@testing-library/react'
import { useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { json, scriptFetch } from '../support/scriptFetch.ts'

const running = json({ status: 'running' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a watch that is switched on after more than its deadline', () => {
  it('lasts as long as any other: useRun', async () => {
    const { now, follow } = renderRun([running], { run: { deadlineMs: 10_000 } })
    await pass(1_000)
    follow(testRef, { deadlineMs: 10_000, enabled: false })
    await pass(60_000)
    follow(testRef, { deadlineMs: 10_000, enabled: true })
    await pass(9_000)
    expect(now().connection).toBe('live')
    await pass(2_000)
    expect(now().connection).toBe('expired')
  })

  it('lasts as long as any other: useRuns', async () => {
    const { wrapper } = buildHarness({ fetch: scriptFetch([running]).fetch })
    const { result, rerender } = renderHook(
      ({ enabled }) => useRuns([testRef], { deadlineMs: 10_000, enabled }),
      { wrapper, initialProps: { enabled: true } },
    )
    await pass(1_000)
    rerender({ enabled: false })
    await pass(60_000)
    rerender({ enabled: true })
    await pass(9_000)
    expect(result.current.runs[0]?.connection).toBe('live')
    await pass(2_000)
    expect(result.current.runs[0]?.connection).toBe('expired')
  })
})
