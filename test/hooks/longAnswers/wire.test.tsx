import { cleanup, renderHook } from '@testing-library/react'
import { useRuns } from 'cloudsquid-react'
import { createRunProxy, type RunProxyOptions } from 'cloudsquid-react/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { serveHandler } from '../testing/serveHandler.ts'

afterEach(cleanup)

const save = {
  name: 'save',
  method: 'PUT',
  path: '/projects/:projectName/tables/:tableId/run/:runId/review',
} as const
const refs = ['run-1', 'run-2', 'run-3', 'run-4'].map((runId) => ({
  projectName: 'demo',
  tableId: 'table-1',
  runId,
}))

/** A page that follows runs over real HTTP, behind a proxy that lets requests wait. */
async function buildChain(options: Partial<RunProxyOptions> = {}) {
  const ended = new Set<string>()
  const held: { runId: string; signal: AbortSignal }[] = []
  const proxy = createRunProxy({
    apiKey: 'key',
    longAnswers: true,
    extensions: [save],
    async fetch(request) {
      const runId = /run\/([\w-]+)/.exec(request.url)?.[1] ?? ''
      if (request.method === 'PUT') ended.add(runId)
      return Response.json({ status: ended.has(runId) ? 'done' : 'running', data: {} })
    },
    ...options,
  })
  const origin = await serveHandler((request) => {
    const runId = /run\/([\w-]+)/.exec(request.url)?.[1] ?? ''
    if (request.headers.has('prefer')) held.push({ runId, signal: request.signal })
    return proxy(request)
  })
  return {
    origin,
    held,
    proxy,
    end: (runId: string) =>
      fetch(`${origin}/api/projects/demo/tables/table-1/run/${runId}/review`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }),
  }
}

describe('long answers, over a real connection', () => {
  it('show what the proxy knows at once, hold two requests at most, and let go what nobody waits for', async () => {
    const { origin, held, end } = await buildChain()
    const { wrapper } = buildHarness({ baseUrl: `${origin}/api` })
    const { result, unmount } = renderHook(() => useRuns(refs, { intervalMs: 250 }), { wrapper })
    await vi.waitFor(() => expect(held.length).toBe(2))
    const [first, second] = held
    await end(first!.runId)
    await vi.waitFor(() => expect(result.current.counts.done).toBe(1))
    expect(second?.signal.aborted).toBe(false)
    unmount()
    await vi.waitFor(() => expect(second?.signal.aborted).toBe(true))
  })
})
