import { cleanup, renderHook } from '@testing-library/react'
import { useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const options = { background: 'slow', intervalMs: 2_000 } as const
const refs = [testRef]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe.each<[string, () => unknown]>([
  ['useRun', () => useRun(testRef, options)],
  ['useRuns', () => useRuns(refs, options)],
])('%s: slow (F9)', (_, useHook) => {
  it('asks every 30 s in a hidden tab, and at its own pace as soon as the tab is back', async () => {
    const { fetch, requests } = scriptFetch([json({ status: 'running' })])
    renderHook(useHook, { wrapper: buildHarness({ fetch }).wrapper })
    await pass(1_500)
    setVisibility('hidden')
    await pass(29_000)
    expect(requests).toHaveLength(1)
    await pass(1_000)
    expect(requests).toHaveLength(2)
    // What is only a moment old is not asked for again, but the next poll is no longer far.
    await pass(500)
    setVisibility('visible')
    await pass(2_000)
    expect(requests).toHaveLength(3)
  })
})
