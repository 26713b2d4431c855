import { IsRestoringProvider } from '@tanstack/react-query'
import { cleanup, renderHook } from '@testing-library/react'
import { type Run, type RunRef, useExtraction, useRun, useRuns } from 'cloudsquid-react'
import { useLayoutEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const done = json({ status: 'done', data: { total: 7 } })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

interface Controls {
  connection: string | undefined
  refresh: () => Promise<Run>
  stop: () => void
  resume: () => void
  explain: () => string
}

/** The hook, and all that it gives for one run. */
const hooks: [string, (ref: RunRef | undefined) => Controls][] = [
  ['useRun', (ref) => useRun(ref)],
  [
    'useRuns',
    (ref) => {
      const { runs, refresh, stop, resume, explain } = useRuns(ref && [ref])
      return {
        connection: runs[0]?.connection,
        refresh: () => refresh(ref!),
        stop: () => stop(ref),
        resume: () => resume(ref),
        explain: () => explain(ref!),
      }
    },
  ],
]

interface Page {
  ref?: RunRef | undefined
  isStrict?: boolean
  isRestoring?: boolean
}

/** A component that does something in its first layout effect, as soon as it is on the screen. */
function mount<TDone>(
  use: (ref: RunRef | undefined) => Controls,
  first: (controls: Controls) => TDone,
  { isStrict = false, isRestoring = false, ...rest }: Page,
) {
  const ref = 'ref' in rest ? rest.ref : testRef
  const { requests, fetch } = scriptFetch([done])
  const { wrapper } = buildHarness({ fetch, isStrict })
  const page = { isRestoring }
  const did: TDone[] = []
  const hook = renderHook(
    () => {
      const controls = use(ref)
      // oxlint-disable-next-line react/exhaustive-deps
      useLayoutEffect(() => void did.push(first(controls)), [])
      return controls
    },
    {
      wrapper: ({ children }) =>
        wrapper({
          children: <IsRestoringProvider value={page.isRestoring}>{children}</IsRestoringProvider>,
        }),
    },
  )
  return {
    requests,
    did,
    now: () => hook.result.current,
    unmount: hook.unmount,
    restored: () => {
      page.isRestoring = false
      hook.rerender()
    },
  }
}

const settledBy = ({ refresh }: Pick<Controls, 'refresh'>) =>
  refresh().then(
    (run) => run.status,
    (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
  )

describe.each(hooks)('before the first effect of %s', (_, use) => {
  it.each([false, true])(
    'refresh() waits, and shares the first request; StrictMode: %j',
    async (isStrict) => {
      const { did, requests } = mount(use, settledBy, { isStrict })
      await pass(0)
      expect(new Set(await Promise.all(did))).toEqual(new Set(['done']))
      expect(requests).toHaveLength(1)
    },
  )

  it.each([false, true])('refresh() waits until a cache is restored; StrictMode: %j', async (isStrict) => {
    const { did, requests, restored } = mount(use, settledBy, { isStrict, isRestoring: true })
    await pass(10_000)
    expect(requests).toHaveLength(0)
    restored()
    await pass(0)
    expect(new Set(await Promise.all(did))).toEqual(new Set(['done']))
    expect(requests).toHaveLength(1)
  })

  it.each([false, true])('refresh() ends with its component; StrictMode: %j', async (isStrict) => {
    const { did, requests, unmount } = mount(use, settledBy, { isStrict, isRestoring: true })
    await pass(1_000)
    unmount()
    for (const one of await Promise.all(did)) expect(one).toMatch(/^RUN-STOPPED/)
    expect(requests).toHaveLength(0)
  })

  it.each([false, true])('explain() says what is so; while a cache is restored: %j', async (isRestoring) => {
    const { did, now } = mount(use, ({ explain }) => explain(), { isRestoring })
    expect(did[0]).toBe('No poll: the watching has not begun.')
    await pass(0)
    if (isRestoring) expect(now().explain()).toBe(did[0])
    else expect(now().explain()).toContain('final')
  })

  it.each([false, true])('stop() holds; while a cache is restored: %j', async (isRestoring) => {
    const { requests, restored, now } = mount(use, ({ stop }) => stop(), { isRestoring })
    restored()
    await pass(10_000)
    expect([now().connection, requests.length]).toEqual(['stopped', 0])
    now().resume()
    await pass(0)
    expect([now().connection, requests.length]).toEqual(['settled', 1])
  })

  it('refresh() and explain() without a ref say so at once', async () => {
    const { did } = mount(use, (controls) => [settledBy(controls), controls.explain()], {
      ref: undefined,
      isRestoring: true,
    })
    const [refreshed, explained] = did[0] as [Promise<string>, string]
    expect(await refreshed).toContain('RUN-INPUT: There is no run yet. Pass a ref first.')
    expect(explained).toBe('There is no run yet. Pass a ref first.')
  })
})

it('refresh() of useExtraction waits in the same way', async () => {
  const { requests, fetch } = scriptFetch([done])
  const { wrapper } = buildHarness({ fetch })
  const page = { isRestoring: true }
  const { result, rerender } = renderHook(() => useExtraction(testRef), {
    wrapper: ({ children }) =>
      wrapper({ children: <IsRestoringProvider value={page.isRestoring}>{children}</IsRestoringProvider> }),
  })
  void result.current.resume({ runId: 'run-1' })
  const refreshed = settledBy(result.current)
  await pass(5_000)
  expect(requests).toHaveLength(0)
  page.isRestoring = false
  rerender()
  await pass(0)
  expect([await refreshed, requests.length]).toEqual(['done', 1])
})
