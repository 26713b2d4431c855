import { cleanup, renderHook } from '@testing-library/react'
import { useRun, useRuns } from 'cloudsquid-react'
import { createRunProxy, type RunProxyOptions } from 'cloudsquid-react/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { stubTabs, unstubTabs } from '../../support/tabs/stubTabs.ts'
import { serveHandler } from '../testing/serveHandler.ts'

afterEach(() => {
  cleanup()
  unstubTabs()
})

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

/** Waits for it, on a machine that has much to do as well. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 5_000 })

/** A page that follows runs over real HTTP, behind a proxy that lets requests wait. */
async function buildChain(
  options: Partial<RunProxyOptions> = {},
  /** Stands between them, and may answer in place of the proxy. */
  between: (request: Request) => Response | undefined = () => undefined,
) {
  const ended = new Set<string>()
  const polled: string[] = []
  const held: { runId: string; signal: AbortSignal; response?: Response }[] = []
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
  const origin = await serveHandler(async (request) => {
    const runId = /run\/([\w-]+)/.exec(request.url)?.[1] ?? ''
    const one: (typeof held)[number] = { runId, signal: request.signal }
    if (request.headers.has('prefer')) held.push(one)
    else polled.push(runId)
    const response = between(request) ?? (await proxy(request))
    one.response = response
    return response
  })
  return {
    origin,
    held,
    /** The runs that were asked for without waiting. */
    polled,
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
    await until(() => expect(held.length).toBe(2))
    const [first, second] = held
    await end(first!.runId)
    await until(() => expect(result.current.counts.done).toBe(1))
    expect(second?.signal.aborted).toBe(false)
    unmount()
    await until(() => expect(second?.signal.aborted).toBe(true))
  })
  it('hold two requests of six tabs, and poll for the others', async () => {
    // The locks of a browser, which its tabs share.
    stubTabs()
    const { origin, held, polled } = await buildChain()
    for (let tab = 0; tab < 6; tab += 1) {
      const { wrapper } = buildHarness({ baseUrl: `${origin}/api` })
      renderHook(() => useRun(refs[0], { intervalMs: 250 }), { wrapper })
    }
    await until(() => expect(held.length).toBe(2))
    const { length } = polled
    await until(() => expect(polled.length).toBeGreaterThan(length + 4))
    expect(held).toHaveLength(2)
  })

  it('are answered when the proxy ends, and offered no more: the page polls on', async () => {
    const { origin, held, polled, proxy } = await buildChain()
    const { wrapper } = buildHarness({ baseUrl: `${origin}/api` })
    const { result } = renderHook(() => useRuns(refs, { intervalMs: 250 }), { wrapper })
    await until(() => expect(held.length).toBe(2))
    proxy.close()
    await until(() => expect(held.map(({ response }) => response?.status)).toEqual([304, 304]))
    expect(held.map(({ response }) => response?.headers.has('cloudsquid-wait'))).toEqual([false, false])
    const { length } = polled
    const waited = held.map(({ runId }) => runId)
    await until(() => expect(polled.slice(length)).toEqual(expect.arrayContaining(waited)))
    expect([held.length, result.current.counts.running]).toEqual([2, 4])
  })

  it('are asked for as usual at once where something between cuts them off with 504, and no failure is told', async () => {
    const cut = new Response('<html>', { status: 504 })
    const { origin, held, polled } = await buildChain({}, ({ headers }) =>
      headers.has('prefer') ? cut : undefined,
    )
    const { wrapper } = buildHarness({ baseUrl: `${origin}/api` })
    const failures = new Set<number>()
    const { result } = renderHook(
      () => {
        const run = useRun(refs[0], { intervalMs: 250 })
        failures.add(run.failureCount)
        return run
      },
      { wrapper },
    )
    await until(() => expect(held.length).toBe(1))
    const { length } = polled
    await until(() => expect(polled.length).toBeGreaterThan(length + 1))
    const { phase, connection } = result.current
    expect([held.length, phase, connection, ...failures]).toEqual([1, 'running', 'live', 0])
  })
})
