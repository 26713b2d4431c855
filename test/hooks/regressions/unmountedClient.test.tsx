import { onlineManager, QueryClient } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { createRunClient, fetchRun, prefetchRun, useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => {
  vi.useFakeTimers()
  onlineManager.setOnline(false)
})
afterEach(() => {
  cleanup()
  onlineManager.setOnline(true)
  vi.useRealTimers()
})

function setUp() {
  const { fetch, requests } = scriptFetch([json({ status: 'done', data: {} })])
  const client = createRunClient({ baseUrl: '/api', fetch })
  const queryClient = new QueryClient()
  const mount = vi.spyOn(queryClient, 'mount')
  const unmount = vi.spyOn(queryClient, 'unmount')
  const countMounts = () => mount.mock.calls.length - unmount.mock.calls.length
  return { ...buildHarness({ client, queryClient }), requests, countMounts }
}

// TanStack Query hears of the network from when a provider has mounted its client.
describe('a query client that no provider has mounted yet, offline', () => {
  it.each([
    ['fetchRun', fetchRun],
    ['prefetchRun', prefetchRun],
  ])('%s reads the run when the network is back, and listens no longer then', async (_name, load) => {
    const { client, queryClient, requests, countMounts } = setUp()
    const onEnd = vi.fn<() => void>()
    void load(queryClient, client, testRef).then(onEnd)
    await pass(60_000)
    expect([onEnd.mock.calls.length, requests.length]).toEqual([0, 0])
    onlineManager.setOnline(true)
    await pass(0)
    expect([onEnd.mock.calls.length, requests.length]).toEqual([1, 1])
    expect(countMounts()).toBe(0)
  })

  it('useSuspenseRun below a boundary that holds the provider too', async () => {
    const { wrapper: Wrapper, requests, countMounts } = setUp()
    const Reader = () => useSuspenseRun(testRef).run.status
    render(
      <Suspense fallback="waiting">
        <Wrapper>
          <Reader />
        </Wrapper>
      </Suspense>,
    )
    await passInAct(60_000)
    expect([screen.queryByText('waiting') !== null, requests.length]).toEqual([true, 0])
    await act(async () => onlineManager.setOnline(true))
    await passInAct(0)
    expect([screen.queryByText('done') !== null, requests.length]).toEqual([true, 1])
    cleanup()
    expect(countMounts()).toBe(0)
  })
})
