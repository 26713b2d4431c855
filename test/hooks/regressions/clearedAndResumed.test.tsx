import { act, cleanup, renderHook } from '@testing-library/react'
import { useExtraction, useRun, useRuns } from 'cloudsquid-react'
import { useEffect } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { testTable } from '../../support/renderExtraction.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch, status } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

interface Controls {
  connection: string | undefined
  stop: () => void
  resume: () => void
}

const hooks: [string, (options: { deadlineMs?: number }) => Controls][] = [
  ['useRun', (options) => useRun(testRef, options)],
  [
    'useRuns',
    (options) => {
      const { runs, stop, resume } = useRuns([testRef], options)
      return { connection: runs[0]?.connection, stop, resume }
    },
  ],
  [
    'useExtraction',
    (options) => {
      const { connection, stop, resume, retry } = useExtraction(testTable, options)
      useEffect(() => void resume(testRef), [resume])
      return { connection, stop, resume: () => void retry() }
    },
  ],
]

const forget: [string, (queryClient: QueryClient) => void][] = [
  ['cleared', (queryClient) => queryClient.clear()],
  ['removed', (queryClient) => queryClient.removeQueries()],
]

describe.each(hooks)('F19: "try again, from nothing" in one handler; %s', (_, use) => {
  async function follow(first = running, options: { deadlineMs?: number } = {}) {
    const scripted = scriptFetch([first, running, done])
    const { queryClient, wrapper } = buildHarness({ fetch: scripted.fetch })
    const { result } = renderHook(() => use(options), { wrapper })
    await pass(500)
    return { ...scripted, queryClient, now: () => result.current }
  }

  describe.each(forget)('the cache is %s and the watching resumed', (__, happen) => {
    it('after stop()', async () => {
      const { now, queryClient } = await follow()
      act(() => now().stop())
      await pass(500)
      act(() => {
        happen(queryClient)
        now().resume()
      })
      await pass(10_000)
      expect(now().connection).toBe('settled')
    })

    it('after the deadline', async () => {
      const { now, queryClient } = await follow(running, { deadlineMs: 1_000 })
      await pass(5_000)
      expect(now().connection).toBe('expired')
      act(() => {
        happen(queryClient)
        now().resume()
      })
      await pass(10_000)
      expect(now().connection).toBe('settled')
    })

    it('after a failure for good', async () => {
      const { now, queryClient } = await follow(status(403))
      expect(now().connection).toBe('stopped')
      act(() => {
        happen(queryClient)
        now().resume()
      })
      await pass(10_000)
      expect(now().connection).toBe('settled')
    })
  })
})
