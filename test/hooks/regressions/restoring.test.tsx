import { dehydrate, type DehydratedState, hydrate, IsRestoringProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview, useRun, useRuns, useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch, type Step } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'
import { refocus } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: { total: 7 } })
const hour = 3_600_000

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** What a persister stored of a run, so long ago. */
async function persist(step: Step, agoMs: number): Promise<DehydratedState> {
  const { queryClient, unmount } = renderRun([step])
  await pass(500)
  const text = JSON.stringify(dehydrate(queryClient))
  unmount()
  await pass(agoMs)
  return JSON.parse(text) as DehydratedState
}

interface Shown {
  phase: string
  connection: string
  stop?: () => void
  resume?: () => void
}

const hooks: [string, (options: { deadlineMs?: number }) => Shown | undefined][] = [
  ['useRun', (options) => useRun(testRef, options)],
  ['useRuns', (options) => useRuns([testRef], options).runs[0]],
  [
    'useRun and useRuns',
    (options) => {
      const { phase, connection } = useRun(testRef, options)
      const [row] = useRuns([testRef], options).runs
      return {
        phase: row?.phase === phase ? phase : 'two',
        connection: row?.connection === connection ? connection : 'two',
      }
    },
  ],
  [
    'useRun beside useReview',
    (options) => {
      useReview(testRef, { submit: async () => {} })
      return useRun(testRef, options)
    },
  ],
]

/** A page that is being restored, until `end` is called. */
function restore(
  use: (typeof hooks)[number][1],
  { script, deadlineMs, isStrict = false }: { script: Step[]; deadlineMs?: number; isStrict?: boolean },
) {
  const scripted = scriptFetch(script)
  const { queryClient, wrapper } = buildHarness({ fetch: scripted.fetch, isStrict })
  let isRestoring = true
  const seen: (Shown | undefined)[] = []
  const { result, rerender } = renderHook(
    () => {
      const shown = use(deadlineMs === undefined ? {} : { deadlineMs })
      seen.push(shown)
      return shown
    },
    {
      wrapper: ({ children }) =>
        wrapper({
          children: (
            <IsRestoringProvider value={isRestoring}>
              <Suspense>{children}</Suspense>
            </IsRestoringProvider>
          ),
        }),
    },
  )
  return {
    ...scripted,
    queryClient,
    seen,
    now: () => result.current,
    end: (state: DehydratedState) => {
      act(() => hydrate(queryClient, state))
      isRestoring = false
      rerender()
    },
  }
}

describe.each(hooks)('F21: a cache that is being restored under %s', (_, use) => {
  it.each([false, true])('lets no request out before it is; StrictMode: %j', async (isStrict) => {
    const state = await persist(running, 0)
    const { requests, end } = restore(use, { script: [running], isStrict })
    await pass(1_000)
    act(refocus)
    act(reconnect)
    await pass(60_000)
    expect(requests).toHaveLength(0)
    end(state)
    await pass(0)
    expect(requests).toHaveLength(1)
  })

  it('never asks for a run that is final in it', async () => {
    const state = await persist(done, hour)
    const { requests, end, now } = restore(use, { script: [running] })
    await pass(3_000)
    end(state)
    await pass(hour)
    expect([now(), requests.length]).toEqual([
      expect.objectContaining({ phase: 'done', connection: 'settled' }),
      0,
    ])
  })

  it('follows a run of two hours ago on, for all of its time', async () => {
    const state = await persist(running, 2 * hour)
    const { requests, end, now, seen } = restore(use, { script: [running], deadlineMs: 20_000 })
    await pass(3_000)
    end(state)
    await pass(0)
    expect([now(), requests.length]).toEqual([
      expect.objectContaining({ phase: 'running', connection: 'live' }),
      1,
    ])
    await pass(19_900)
    expect(now()?.connection).toBe('live')
    expect(seen.map((shown) => shown?.connection)).not.toContain('expired')
    await pass(350)
    expect(now()?.connection).toBe('expired')
  })

  it('counts no time while it lasts', async () => {
    const state = await persist(running, 0)
    const { end, now } = restore(use, { script: [running], deadlineMs: 20_000 })
    await pass(hour)
    expect(now()?.connection).not.toBe('expired')
    end(state)
    await pass(19_900)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
    await pass(350)
    expect(now()?.connection).toBe('expired')
  })

  it('reads what was not in it', async () => {
    const { requests, end, now } = restore(use, { script: [running, done] })
    await pass(1_000)
    end({ mutations: [], queries: [] })
    await pass(0)
    expect([now()?.phase, requests.length]).toEqual(['running', 1])
    await pass(10_000)
    expect([now()?.phase, requests.length]).toEqual(['done', 2])
  })
})

describe.each<[string, (stopsAll: boolean) => (options: object) => Shown]>([
  ['useRun', () => (options) => useRun(testRef, options)],
  [
    'useRuns',
    (isAll) => (options) => {
      const { runs, stop, resume } = useRuns([testRef], options)
      const ref = isAll ? undefined : testRef
      return { ...runs[0]!, stop: () => stop(ref), resume: () => resume(ref) }
    },
  ],
])('F10: stop() of %s while the cache is being restored', (_, useHook) => {
  it.each([false, true])('is shown, and holds when it is; of all: %j', async (isAll) => {
    const state = await persist(running, 0)
    const { requests, end, now } = restore(useHook(isAll), { script: [running, done] })
    await pass(1_000)
    act(() => now()?.stop?.())
    expect(now()?.connection).toBe('stopped')
    end(state)
    await pass(60_000)
    expect([now()?.connection, requests.length]).toEqual(['stopped', 0])
    act(() => now()?.resume?.())
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled' })
  })

  it('is taken back by resume()', async () => {
    const state = await persist(running, 0)
    const { end, now } = restore(useHook(false), { script: [running, done] })
    act(() => now()?.stop?.())
    act(() => now()?.resume?.())
    expect(now()?.connection).not.toBe('stopped')
    end(state)
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled' })
  })
})

describe('F21: a cache that is being restored under useSuspenseRun', () => {
  it.each<[string, Step, string]>([
    ['being worked on', running, 'running'],
    ['done', done, 'done'],
  ])('suspends without a request, and shows a run that is %s in it', async (_, step, phase) => {
    const state = await persist(step, 2 * hour)
    const { requests, end, now } = restore((options) => useSuspenseRun(testRef, options), {
      script: [running],
    })
    await passInAct(3_000)
    expect(requests).toHaveLength(0)
    end(state)
    await passInAct(0)
    expect([now()?.phase, requests.length]).toEqual([phase, phase === 'done' ? 0 : 1])
  })

  it('reads what was not in it', async () => {
    const { requests, end, now } = restore((options) => useSuspenseRun(testRef, options), {
      script: [running],
    })
    await passInAct(3_000)
    end({ mutations: [], queries: [] })
    await passInAct(100)
    expect([now()?.phase, requests.length]).toEqual(['running', 1])
  })
})
