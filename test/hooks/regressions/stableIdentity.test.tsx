import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview, useRun, useRuns, useSuspenseRun } from 'cloudsquid-react'
import { type ReactNode, Suspense, useCallback, useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const second = { ...testRef, runId: 'run-2' }
const running = json({ status: 'running' })
const script: Step[] = [
  json({ status: 'pending' }),
  running,
  drop,
  drop,
  running,
  json({ status: 'done', data: {} }),
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

interface Place {
  isStrict?: boolean
  steps?: Step[]
}

/** Renders a hook whose options are written anew on each render, as apps do. */
function renderFresh<TResult>(
  use: (ref: typeof testRef) => TResult,
  { isStrict, steps = script }: Place = {},
) {
  const scripted = scriptFetch(steps)
  const harness = buildHarness({ fetch: scripted.fetch, isStrict: isStrict === true })
  const seen: TResult[] = []
  const hook = renderHook(
    (ref: typeof testRef) => {
      const result = use({ ...ref })
      seen.push(result)
      return result
    },
    {
      initialProps: testRef,
      wrapper: ({ children }: { children: ReactNode }) =>
        harness.wrapper({ children: <Suspense>{children}</Suspense> }),
    },
  )
  return { ...harness, ...hook, seen, requests: scripted.requests }
}

interface Hook {
  use: (ref: typeof testRef) => object
  names: string[]
}

const hooks: [string, Hook][] = [
  [
    'useRun',
    {
      use: (ref) => useRun(ref, { intervalMs: () => 2_000, onStatusChange: () => {} }),
      names: ['refresh', 'stop', 'resume'],
    },
  ],
  [
    'useSuspenseRun',
    { use: (ref) => useSuspenseRun(ref, { intervalMs: () => 2_000 }), names: ['refresh', 'stop', 'resume'] },
  ],
  [
    'useRuns',
    {
      use: (ref) => useRuns([ref, second], { intervalMs: () => 2_000, isVisible: () => true }),
      names: ['refresh', 'stop', 'resume'],
    },
  ],
  [
    'useReview',
    {
      use: (ref) => useReview(ref, { submit: async () => {}, checkFirst: false }),
      names: ['edit', 'submit', 'discard'],
    },
  ],
]

const valuesOf = (seen: object[], name: string) =>
  new Set(seen.filter(Boolean).map((result) => (result as Record<string, unknown>)[name]))

describe.each(hooks)('F22: the functions of %s', (_, { use, names }) => {
  it.each(names)('%s is the same one for as long as the run is', async (name) => {
    const { seen, rerender, queryClient } = renderFresh(use)
    for (let turn = 0; turn < 15; turn += 1) {
      rerender(testRef)
      // oxlint-disable-next-line no-await-in-loop
      await passInAct(1_000)
    }
    act(() => setVisibility('hidden'))
    await passInAct(10_000)
    act(() => setVisibility('visible'))
    await act(async () => queryClient.invalidateQueries())
    await passInAct(10_000)
    rerender(testRef)
    expect(seen.length).toBeGreaterThan(15)
    expect([...valuesOf(seen, name)]).toEqual([expect.any(Function)])
  })

  it.each(names)('%s stays the same through StrictMode, a failure for good and stop', async (name) => {
    const { seen, rerender, result } = renderFresh(use, { isStrict: true, steps: [running, status(403)] })
    await passInAct(5_000)
    // What StrictMode renders twice, it throws away once.
    const { length } = seen
    rerender(testRef)
    act(() => (result.current as { stop?: () => void }).stop?.())
    rerender(testRef)
    act(() => (result.current as { resume?: () => void }).resume?.())
    await passInAct(5_000)
    expect(seen.length).toBeGreaterThan(length)
    expect(valuesOf(seen.slice(length - 1), name).size).toBe(1)
  })
})

describe('F22: an effect that names a function of the hook', () => {
  it.each<[string, (ref: typeof testRef) => () => unknown]>([
    ['refresh of useRun', (ref) => useRun(ref).refresh],
    [
      'refresh of useRuns',
      (ref) => {
        const { refresh } = useRuns([ref])
        const { projectName, tableId, runId } = ref
        return useCallback(
          () => refresh({ projectName, tableId, runId }),
          [refresh, projectName, tableId, runId],
        )
      },
    ],
  ])('runs once for %s, and asks once', async (_, use) => {
    const run = vi.fn()
    const { requests } = renderFresh(
      (ref) => {
        const refresh = use(ref)
        const { failureCount, checkedAt } = useRun(ref)
        useEffect(() => {
          run()
          void refresh()
        }, [refresh])
        return [failureCount, checkedAt]
      },
      { steps: [running] },
    )
    await passInAct(10_000)
    expect([run.mock.calls.length, requests.length <= 6]).toEqual([1, true])
  })
})

describe('F22: a function that was kept', () => {
  it('reads the data by the schema of the last render', async () => {
    const schema = {
      '~standard': { version: 1, vendor: 'test', validate: () => ({ value: { isParsed: true } }) },
    } as const
    const scripted = scriptFetch([json({ status: 'done', data: { total: 1 } })])
    const { wrapper } = buildHarness({ fetch: scripted.fetch })
    const { result, rerender } = renderHook(
      (options: { schema?: typeof schema }) => useRun<object>(testRef, options),
      { wrapper, initialProps: {} },
    )
    await passInAct(0)
    const { refresh } = result.current
    rerender({ schema })
    await passInAct(0)
    const refreshed = refresh()
    await passInAct(0)
    expect((await refreshed).data).toEqual({ isParsed: true })
    expect(result.current.refresh).toBe(refresh)
  })

  it('submits by the function of the last render', async () => {
    const first = vi.fn(async () => {})
    const last = vi.fn(async () => {})
    const scripted = scriptFetch([running])
    const { wrapper } = buildHarness({ fetch: scripted.fetch })
    const { result, rerender } = renderHook(
      (submit: () => Promise<void>) => {
        useRun(testRef)
        return useReview(testRef, { submit, checkFirst: false })
      },
      { wrapper, initialProps: first },
    )
    await passInAct(0)
    const { submit } = result.current
    rerender(last)
    await act(async () => void (await submit({ approved: true })))
    expect([first.mock.calls.length, last.mock.calls.length, result.current.submit === submit]).toEqual([
      0,
      1,
      true,
    ])
  })

  it('submits the draft of the moment', async () => {
    const submit = vi.fn(async () => {})
    const { result } = renderFresh((ref) => {
      useRun(ref)
      return useReview(ref, { submit, checkFirst: false })
    })
    await passInAct(0)
    const { edit, submit: send } = result.current
    act(() => edit({ approved: true }))
    act(() => edit({ comment: 'fits' }))
    await act(async () => void (await send()))
    expect(submit).toHaveBeenCalledWith({ approved: true, comment: 'fits' }, testRef, undefined)
  })
})

describe('F22: a date', () => {
  it('is the same object until the next good answer', async () => {
    const { seen, result, rerender } = renderFresh((ref) => {
      const followed = useRun(ref)
      return { followed, first: followed.checkedAt, again: followed.checkedAt }
    })
    await passInAct(500)
    const { first, again, followed } = result.current
    expect([first, again, followed.checkedAt]).toEqual([expect.any(Date), first, first])
    expect([again === first, followed.checkedAt === first]).toEqual([true, true])
    rerender(testRef)
    expect(result.current.first).toBe(first)
    await passInAct(3_000)
    expect(result.current.first?.getTime()).toBeGreaterThan(Number(first?.getTime()))
    await passInAct(60_000)
    const distinct = new Set(seen.map((one) => one.first))
    expect(distinct.size).toBe(new Set([...distinct].map((date) => date?.getTime())).size)
  })
})
