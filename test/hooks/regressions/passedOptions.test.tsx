import { QueryClient } from '@tanstack/react-query'
import { cleanup, render, renderHook } from '@testing-library/react'
import { RunClientProvider, RunError, useRun, useRuns } from 'cloudsquid-react'
import { Component, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => {
  vi.useFakeTimers()
  // React writes what an error boundary catches to the console as well.
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Shows the code of what it caught. */
class ErrorBoundary extends Component<{ children: ReactNode }> {
  override state: { error?: { code?: string } } = {}
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    return this.state.error ? <p>caught {this.state.error.code}</p> : this.props.children
  }
}

function renderGuarded(script: Step[], options: Parameters<typeof useRun>[1]) {
  const { fetch, requests } = scriptFetch(script)
  const { wrapper: Wrapper } = buildHarness({ fetch })
  const Reader = () => {
    const { phase, connection } = useRun(testRef, options)
    return <p>{`${phase} ${connection}`}</p>
  }
  const { container } = render(
    <Wrapper>
      <ErrorBoundary>
        <Reader />
      </ErrorBoundary>
    </Wrapper>,
  )
  return { requests, text: () => container.textContent }
}

describe('throwOnError', () => {
  it('gives a failure for good to the error boundary', async () => {
    const { text } = renderGuarded([running, status(403)], { throwOnError: true })
    await pass(5_000)
    expect(text()).toBe('caught RUN-403')
  })

  it('gives one that came first to it, too', async () => {
    const { text } = renderGuarded([status(403)], { throwOnError: true })
    await pass(0)
    expect(text()).toBe('caught RUN-403')
  })

  it('keeps failures that pass to the hook', async () => {
    const { text } = renderGuarded([running, drop, status(503), done], { throwOnError: true })
    await pass(3_000)
    expect(text()).toBe('running reconnecting')
    await pass(20_000)
    expect(text()).toBe('done settled')
  })

  it('may be a function, which is asked by the error', async () => {
    const throwOnError = vi.fn((error: RunError) => error.code === 'RUN-401')
    const { text } = renderGuarded([running, status(403)], { throwOnError })
    await pass(5_000)
    expect(text()).toBe('running stopped')
    expect(throwOnError.mock.calls[0]?.[0]).toBeInstanceOf(RunError)
    const other = renderGuarded([running, status(401)], { throwOnError })
    await pass(5_000)
    expect(other.text()).toBe('caught RUN-401')
  })
})

describe('gcTime', () => {
  it('is how long the cache keeps what nobody follows', async () => {
    const { queryClient, unmount } = renderRun([running], { run: { gcTime: 1_000 } })
    await pass(0)
    unmount()
    await pass(900)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1)
    await pass(200)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(0)
  })

  it('of nothing takes nothing from who follows', async () => {
    const { now, requests, queryClient, unmount } = renderRun([running, running, done], {
      run: { gcTime: 0 },
    })
    await pass(20_000)
    expect([now().phase, requests.length]).toEqual(['done', 3])
    unmount()
    await pass(10)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(0)
  })
})

describe('meta', () => {
  it('stands at the query, and changes nothing of the watch', async () => {
    const meta = { page: 'invoices', isVisible: false, deadlineMs: 1 }
    const { now, queryClient } = renderRun([running, done], { run: { meta } })
    await pass(0)
    expect(queryClient.getQueryCache().getAll()[0]?.meta).toMatchObject({ page: 'invoices' })
    await pass(10_000)
    expect(now().phase).toBe('done')
  })

  it('is there for the handlers of the cache', async () => {
    const queryClient = new QueryClient()
    const pages: unknown[] = []
    queryClient.getQueryCache().subscribe(({ query }) => pages.push(query.meta?.['page']))
    renderRun([status(403)], { queryClient, run: { meta: { page: 'invoices' } } })
    await pass(0)
    expect(pages).toContain('invoices')
  })
})

describe('queryClient', () => {
  it('takes the place of the one above, and needs none', async () => {
    const { fetch, requests } = scriptFetch([running, done])
    const { client } = buildHarness({ fetch })
    const own = new QueryClient()
    const { result } = renderHook(() => useRun(testRef, { queryClient: own }), {
      wrapper: ({ children }) => <RunClientProvider client={client}>{children}</RunClientProvider>,
    })
    await pass(0)
    expect(result.current.phase).toBe('running')
    expect(own.getQueryCache().getAll()).toHaveLength(1)
    await pass(10_000)
    expect([result.current.phase, requests.length]).toEqual(['done', 2])
  })

  it('is used for everything that the hook does', async () => {
    const { wrapper, queryClient, client } = buildHarness({ fetch: scriptFetch([running]).fetch })
    const own = new QueryClient()
    const { result } = renderHook(
      () => ({ one: useRun(testRef, { queryClient: own }), list: useRuns([testRef]) }),
      { wrapper },
    )
    await pass(0)
    const refreshed = result.current.one.refresh()
    await pass(0)
    expect((await refreshed).status).toBe('running')
    own.clear()
    await pass(0)
    expect(result.current.one.phase).toBe('running')
    expect([own, queryClient].map((each) => each.getQueryCache().getAll().length)).toEqual([1, 1])
    expect(client.baseUrl).toBe('/api')
  })
})
