import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { useRun, type UseRunOptions, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

interface Watched {
  connection: string | undefined
  stop: () => void
  resume: () => void
}

const hooks: [string, (options: Pick<UseRunOptions, 'queryClient'>) => Watched][] = [
  ['useRun', (options) => useRun(testRef, options)],
  [
    'useRuns, one of them',
    (options) => {
      const { runs, stop, resume } = useRuns([testRef], options)
      return { connection: runs[0]?.connection, stop: () => stop(testRef), resume: () => resume(testRef) }
    },
  ],
  [
    'useRuns, all of them',
    (options) => {
      const { runs, stop, resume } = useRuns([testRef], options)
      return { connection: runs[0]?.connection, stop: () => stop(), resume: () => resume() }
    },
  ],
]

describe.each(hooks)('another query client under %s', (_, use) => {
  function setUp(isStrict: boolean) {
    const { fetch, requests } = scriptFetch([json({ status: 'running' })])
    const { wrapper } = buildHarness({ fetch, isStrict })
    const { result, rerender } = renderHook((queryClient: QueryClient) => use({ queryClient }), {
      wrapper,
      initialProps: new QueryClient(),
    })
    return { requests, now: () => result.current, exchange: () => rerender(new QueryClient()) }
  }

  it.each([false, true])('takes no stop back; StrictMode: %j', async (isStrict) => {
    const { requests, now, exchange } = setUp(isStrict)
    await pass(1_000)
    act(() => now().stop())
    const count = requests.length
    exchange()
    await pass(60_000)
    expect([now().connection, requests.length]).toEqual(['stopped', count])
    act(() => now().resume())
    await pass(0)
    expect([now().connection, requests.length]).toEqual(['live', count + 1])
  })
})
