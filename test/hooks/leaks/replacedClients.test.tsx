import { cleanup, renderHook } from '@testing-library/react'
import { createRunClient, type RunClient, RunClientProvider, useRun } from 'cloudsquid-react'
import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { refTo, runningStep } from '../../support/renderRuns.tsx'
import { scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  focusManager.setFocused(undefined)
  vi.useRealTimers()
})

it('a client that another one has replaced, as at a sign-in or a hot reload, is let go by the cache', async () => {
  const { fetch } = scriptFetch(() => runningStep)
  const woken: number[] = []
  const clientOf = (number: number): RunClient => {
    const client = createRunClient({ baseUrl: '/api', scope: `user-${number}`, fetch })
    const wake = () => void woken.push(number)
    return { ...client, budget: { ...client.budget!, wake } }
  }
  let client = clientOf(1)
  const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: 1_000 } } })
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={client}>{children}</RunClientProvider>
    </QueryClientProvider>
  )
  const { rerender } = renderHook(() => useRun(refTo('run-1')), { wrapper })
  await vi.advanceTimersByTimeAsync(5_000)
  client = clientOf(2)
  rerender()
  await vi.advanceTimersByTimeAsync(5_000)
  focusManager.setFocused(false)
  focusManager.setFocused(true)
  expect(woken).toEqual([2])
})
