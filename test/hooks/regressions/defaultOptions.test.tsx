import { type DefaultOptions, QueryClient } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview, useRun, useRuns, useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'
import { refocus, setVisibility } from '../../support/setVisibility.ts'
import { allAtOnce, hostileDefaults, type QueryDefaults } from './hostileDefaults.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const tell = ({ phase, connection, error }: { phase: string; connection: string; error: unknown }) =>
  `${phase} ${connection} ${(error as { code?: string } | null)?.code ?? ''}`

const hooks: Record<string, () => string> = {
  useRun: () => tell(useRun(testRef)),
  useRuns: () => useRuns([testRef]).runs.map(tell).join(),
  useSuspenseRun: () => tell(useSuspenseRun(testRef)),
  'useRun beside useReview': () => {
    const { state } = useReview(testRef, { submit: async () => {} })
    return `${tell(useRun(testRef))} ${state}`
  },
}

/** An app may set its defaults for all queries, or for those under a key. */
const ways: Record<string, (queries: QueryDefaults) => QueryClient> = {
  defaultOptions: (queries) => new QueryClient({ defaultOptions: { queries } }),
  setQueryDefaults: (queries) => {
    const queryClient = new QueryClient()
    queryClient.setQueryDefaults(['cloudsquid'], queries)
    return queryClient
  },
}

/** Plays a script in an app with such defaults, and gives what every render said and when each request went out. */
async function play(
  hook: () => string,
  { script, queryClient }: { script: Step[]; queryClient: QueryClient },
  events?: () => Promise<void>,
) {
  const { fetch, requests } = scriptFetch(script)
  const { wrapper } = buildHarness({ fetch, queryClient })
  const begunAtMs = performance.now()
  const seen: string[] = []
  const mount = () =>
    renderHook(() => void seen.push(hook()), {
      wrapper: ({ children }) => wrapper({ children: <Suspense>{children}</Suspense> }),
    })
  const { unmount } = mount()
  await passInAct(0)
  await events?.()
  for (let count = 0; count < 30; count += 1) await passInAct(1_000)
  unmount()
  return { seen, askedAtMs: requests.map(({ sentAtMs }) => sentAtMs - begunAtMs) }
}

/** How each story goes without any defaults. */
const plainly = new Map<string, Awaited<ReturnType<typeof play>>>()

const stories: [string, Step[], (() => Promise<void>)?][] = [
  ['a run that is watched to its end', [json({ status: 'pending' }), running, running, drop, running, done]],
  ['a failure for good', [running, running, status(403)]],
  ['a failure for good at once', [status(403)]],
  [
    'a tab that is left and a network that is lost',
    [running, running, running, done, status(500)],
    async () => {
      await passInAct(300)
      act(refocus)
      act(reconnect)
      await passInAct(5_000)
      act(() => setVisibility('hidden'))
      await passInAct(20_000)
      act(() => setVisibility('visible'))
      await passInAct(10_000)
      act(refocus)
      act(reconnect)
    },
  ],
]

describe.each(Object.entries(ways))('F20: by %s of an app', (way, build) => {
  // The same options arrive in another way, which two of the hooks show as well as all.
  const shown = Object.entries(hooks).filter(([name]) => way === 'defaultOptions' || /^useRuns?$/.test(name))
  describe.each(shown)('%s', (name, hook) => {
    // A run that cannot be read at all is for the error boundary there.
    const told = stories.filter(([story]) => name !== 'useSuspenseRun' || !story.endsWith('at once'))
    it.each([...hostileDefaults, ['everything at once', allAtOnce] as const])(
      'asks and renders the same with %s',
      async (__, queries) => {
        for (const [story, script, events] of told) {
          const key = `${name}, ${story}`
          // One after the other: they share a document.
          // oxlint-disable-next-line no-await-in-loop
          const plain =
            plainly.get(key) ?? (await play(hook, { script, queryClient: new QueryClient() }, events))
          plainly.set(key, plain)
          // oxlint-disable-next-line no-await-in-loop
          const played = await play(hook, { script, queryClient: build(queries) }, events)
          expect({ story, ...played }).toEqual({ story, ...plain })
        }
      },
    )
  })
})

describe('F20: an app that throws errors to its boundaries', () => {
  it('throws those of a run only where the hook was asked to', async () => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } })
    const { fetch } = scriptFetch([running, status(403)])
    const { wrapper } = buildHarness({ fetch, queryClient })
    const { result } = renderHook(() => useRun(testRef), { wrapper })
    await pass(5_000)
    expect(result.current).toMatchObject({
      phase: 'running',
      connection: 'stopped',
      error: { code: 'RUN-403' },
    })
  })
})

const mutationDefaults: [string, NonNullable<DefaultOptions['mutations']>][] = [
  ['retry', { retry: 3, retryDelay: 1 }],
  ['throwOnError', { throwOnError: true }],
  ['gcTime', { gcTime: 0 }],
  ['networkMode', { networkMode: 'online' }],
  ['scope', { scope: { id: 'app' } }],
  ['mutationFn', { mutationFn: async () => 'of the app' }],
  ['callbacks', { onMutate: () => 'of the app', onSuccess: () => 'of the app', onError: () => 'of the app' }],
]

describe('F20: defaults for mutations', () => {
  it.each(mutationDefaults)('of %s change no review', async (_, mutations) => {
    const { fetch } = scriptFetch([done])
    const { wrapper } = buildHarness({ fetch, defaultOptions: { mutations } })
    const submit = vi.fn(async () => {
      throw new Error('full')
    })
    const { result } = renderHook(
      () => ({ run: useRun(testRef), review: useReview(testRef, { submit, checkFirst: false }) }),
      { wrapper },
    )
    await pass(0)
    let isStored: boolean | undefined
    act(() => void result.current.review.submit({ approved: true }).then((stored) => (isStored = stored)))
    await pass(10_000)
    expect([isStored, submit.mock.calls.length, result.current.review.error?.message]).toEqual([
      false,
      1,
      'full',
    ])
    expect(result.current.review).toMatchObject({ state: 'awaiting', draft: { approved: true } })
  })
})
