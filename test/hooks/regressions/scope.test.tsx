import { cleanup, renderHook } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }

beforeEach(() => {
  vi.useFakeTimers()
  // What was said once is said once for a page.
  vi.resetModules()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A component that follows the run, with the client of the moment. */
async function setUp() {
  const { createRunClient, RunClientProvider, useRun, prefetchRun } = await import('cloudsquid-react')
  const { QueryClient, QueryClientProvider } = await import('@tanstack/react-query')
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const queryClient = new QueryClient()
  const { fetch } = scriptFetch([running])
  const clientOf = (scope: string) => createRunClient({ baseUrl: '/api', scope, fetch })
  let client = clientOf('one')
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={client}>{children}</RunClientProvider>
    </QueryClientProvider>
  )
  return {
    warn,
    follow: () => renderHook(() => useRun(ref), { wrapper }),
    prefetch: () => prefetchRun(queryClient, client, ref),
    become: (scope: string) => void (client = clientOf(scope)),
  }
}

it.each(['under the same component', 'under the next component'])(
  'nothing is told where another user comes %s',
  async (whose) => {
    const { warn, follow, become } = await setUp()
    const { rerender, unmount } = follow()
    await vi.advanceTimersByTimeAsync(100)
    become('another')
    if (whose === 'under the same component') rerender()
    else {
      unmount()
      follow()
    }
    await vi.advanceTimersByTimeAsync(100)
    expect(warn.mock.calls).toEqual([])
  },
)

it('a prefetch for nothing is told also where a component was there before', async () => {
  const { warn, follow, become, prefetch } = await setUp()
  become('server')
  await prefetch()
  become('one')
  follow()
  expect(warn).toHaveBeenCalledTimes(1)
})

/** A prefetch by one client, and a component that follows the run by another. */
async function prefetchAndFollow(server: object, browser: object): Promise<string[]> {
  const { createRunClient, prefetchRun, RunClientProvider, useRun } = await import('cloudsquid-react')
  // React 18: a reset of the modules resets TanStack Query too, and with it the context of its provider.
  const { QueryClient, QueryClientProvider } = await import('@tanstack/react-query')
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const queryClient = new QueryClient()
  const { fetch } = scriptFetch([running])
  await prefetchRun(queryClient, createRunClient({ baseUrl: 'https://app.test/api', fetch, ...server }), ref)
  const client = createRunClient({ baseUrl: '/api', fetch, ...browser })
  for (let mount = 0; mount < 2; mount += 1)
    renderHook(() => useRun(ref), {
      wrapper: ({ children }) => (
        <QueryClientProvider client={queryClient}>
          <RunClientProvider client={client}>{children}</RunClientProvider>
        </QueryClientProvider>
      ),
    })
  await vi.advanceTimersByTimeAsync(100)
  return warn.mock.calls.map(String)
}

it('a prefetch that the hook does not find is told once, with both scopes and what to write', async () => {
  const told = await prefetchAndFollow({}, {})
  expect(told).toHaveLength(1)
  for (const word of ['"https://app.test/api"', '"/api"', "scope: 'cloudsquid'"])
    expect(told[0]).toContain(word)
})

it('nothing is told where both have one scope', async () => {
  expect(await prefetchAndFollow({ scope: 'cloudsquid' }, { scope: 'cloudsquid' })).toEqual([])
})

it('the key and the headers of a client are not in it', async () => {
  const [told] = await prefetchAndFollow({ headers: { authorization: 'secret-token' } }, {})
  expect(told).toBeDefined()
  expect(told).not.toContain('secret')
})
