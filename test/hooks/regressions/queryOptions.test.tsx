import {
  dehydrate,
  type DehydratedState,
  hydrate,
  useQueries,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { type RunClient, runKeys, runQueryOptions } from 'cloudsquid-react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'
import { sleepAndWake } from '../../support/wake.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })
const hour = 3_600_000

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Use = (client: RunClient) => string | undefined

const hooks: [string, Use][] = [
  ['useQuery', (client) => useQuery(runQueryOptions(client, testRef)).data?.status],
  [
    'useQueries',
    (client) => {
      const [{ data, error }] = useQueries({ queries: [runQueryOptions(client, testRef)] })
      return error ? undefined : data?.status
    },
  ],
  ['useSuspenseQuery', (client) => useSuspenseQuery(runQueryOptions(client, testRef)).data.status],
]

/** What was read so long ago. */
async function readBefore(agoMs: number): Promise<DehydratedState> {
  const { queryClient, unmount } = renderRun([running])
  await pass(500)
  const text = JSON.stringify(dehydrate(queryClient))
  unmount()
  await pass(agoMs)
  return JSON.parse(text) as DehydratedState
}

function follow(use: Use, state?: DehydratedState) {
  const scripted = scriptFetch([running, running, running, done])
  const { queryClient, client, wrapper } = buildHarness({ fetch: scripted.fetch })
  if (state) hydrate(queryClient, state)
  let last: string | undefined
  renderHook(
    () => {
      last = use(client)
    },
    { wrapper: ({ children }) => wrapper({ children: <Suspense>{children}</Suspense> }) },
  )
  return { ...scripted, queryClient, client, status: () => last }
}

describe.each(hooks)('F16: the options of a run in %s', (_, use) => {
  it.each([2 * 60_000, hour + 1, 24 * hour])(
    'follow one that was read %i ms ago to its end',
    async (agoMs) => {
      const { requests, status } = follow(use, await readBefore(agoMs))
      expect(status()).toBe('running')
      for (let count = 0; count < 5; count += 1) await passInAct(5_000)
      expect([status(), requests.length]).toEqual(['done', 4])
    },
  )

  it('follow on after a night in a hidden tab', async () => {
    const { status, requests } = follow(use)
    await passInAct(500)
    act(() => setVisibility('hidden'))
    await passInAct(10 * hour)
    act(() => setVisibility('visible'))
    for (let count = 0; count < 5; count += 1) await passInAct(5_000)
    expect([status(), requests.length]).toEqual(['done', 4])
  })

  it('follow on after a night asleep', async () => {
    const { status, requests } = follow(use)
    await passInAct(500)
    act(() => sleepAndWake(10 * hour))
    for (let count = 0; count < 5; count += 1) await passInAct(5_000)
    expect([status(), requests.length]).toEqual(['done', 4])
  })

  it.each([null, 'text', {}])('follow on after an app has put into the cache: %j', async (what) => {
    const { status, requests, queryClient, client } = follow(use)
    await passInAct(500)
    act(() => void queryClient.setQueryData(runKeys.run(client, testRef), what))
    for (let count = 0; count < 5; count += 1) await passInAct(5_000)
    expect([status(), requests.length]).toEqual(['done', 4])
  })
})
