import { act, cleanup, renderHook } from '@testing-library/react'
import { useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../support/renderRun.tsx'
import { json, scriptFetch } from '../support/scriptFetch.ts'
import { reconnect } from '../support/setOnline.ts'
import { refocus } from '../support/setVisibility.ts'

const running = json({ status: 'running' })
const setBackAnHour = () => vi.setSystemTime(Date.now() - 3_600_000)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a clock that is set back by an hour', () => {
  it.each([
    ['when the tab is back', () => refocus()],
    ['when the network is back', () => reconnect()],
  ])('keeps no poll from going out at once %s', async (_, comeBack) => {
    const { requests } = renderRun([running])
    await pass(0)
    setBackAnHour()
    await pass(1_500)
    comeBack()
    await pass(0)
    expect(requests).toHaveLength(2)
  })

  it('keeps no component that comes later from asking', async () => {
    const first = renderRun([running])
    await pass(0)
    first.unmount()
    setBackAnHour()
    await pass(1_500)
    const { requests } = renderRun([running], { queryClient: first.queryClient })
    await pass(0)
    expect(requests).toHaveLength(1)
  })

  it('keeps no refresh of a list from asking', async () => {
    const { fetch, requests } = scriptFetch([running])
    const { wrapper } = buildHarness({ fetch })
    const { result } = renderHook(() => useRuns([testRef]), { wrapper })
    await pass(0)
    setBackAnHour()
    await act(async () => void (await result.current.refresh(testRef)))
    expect(requests).toHaveLength(2)
  })
})
