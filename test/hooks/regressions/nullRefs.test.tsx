import { QueryClient } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { useRuns } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { outcomeOf, setUp, ways } from './nullRefs.tsx'

describe.each([undefined, null])('%s in place of a ref, as JavaScript may pass it', (none) => {
  it.each(Object.entries(ways))('%s: says so, and asks nothing', async (_, [use, outcome]) => {
    const harness = setUp()
    expect(await outcomeOf(() => use(harness, none as never))).toEqual(outcome)
    expect(harness.requests).toEqual([])
  })

  it('leaves nothing in the cache', async () => {
    const queryClient = new QueryClient()
    const { client } = setUp()
    for (const name of ['fetchRun', 'ensureRun', 'prefetchRun', 'invalidateRun', 'seedRun'])
      await outcomeOf(() => ways[name]?.[0]({ ...setUp(), queryClient, client }, none as never))
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  it('in a list is idle beside runs that are followed', async () => {
    const { wrapper, requests } = setUp()
    const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
    const { result } = renderHook(() => useRuns([none as never, ref, none as never]), { wrapper })
    await act(async () => {})
    expect(result.current.runs.map(({ phase }) => phase)).toEqual(['idle', 'running', 'idle'])
    expect([result.current.phase, requests.length]).toEqual(['watching', 1])
  })
})
