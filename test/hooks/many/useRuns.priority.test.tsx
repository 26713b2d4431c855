import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import {
  createRunClient,
  type ReadOptions,
  type RunClient,
  RunClientProvider,
  runQueryOptions,
  useRun,
  useRuns,
} from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass } from '../../support/renderRun.tsx'
import { refsTo, refTo, renderRuns, runIdOf, runningStep, scriptRuns } from '../../support/renderRuns.tsx'
import { neverAnswer, status } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Notes how each run is asked for. */
function buildNoted(step = runningStep) {
  const { client, queryClient } = buildHarness({ fetch: scriptRuns({}, [step]).fetch })
  const asked: { runId: string; options: ReadOptions | undefined }[] = []
  const noted: RunClient = {
    ...client,
    getRun(ref, options) {
      asked.push({ runId: ref.runId, options })
      return client.getRun(ref, options)
    },
  }
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={noted}>{children}</RunClientProvider>
    </QueryClientProvider>
  )
  return {
    client: noted,
    queryClient,
    wrapper,
    asked,
    firsts: () => asked.map(({ options }) => options?.isFirst),
    /** Whether the last request for a run counts as looked at, at this moment. */
    isVisible: (runId: string) => asked.findLast((one) => one.runId === runId)?.options?.isVisible?.(),
  }
}

const [a, b] = [refTo('a'), refTo('b')]

describe('what is looked at', () => {
  it('is every run by default, by useRun and by useRuns', async () => {
    function Screen() {
      useRun(a)
      useRuns([b])
      return null
    }
    const { wrapper, isVisible } = buildNoted(neverAnswer)
    render(<Screen />, { wrapper })
    await pass(0)
    expect([isVisible('a'), isVisible('b')]).toEqual([true, true])
  })

  it('is what isVisible says, asked at that moment: scrolling needs no render', async () => {
    const seen = new Set(['a'])
    function Screen() {
      useRuns([a, b], { isVisible: ({ runId }) => seen.has(runId) })
      return null
    }
    const { wrapper, isVisible } = buildNoted(neverAnswer)
    render(<Screen />, { wrapper })
    await pass(0)
    expect([isVisible('a'), isVisible('b')]).toEqual([true, false])
    seen.clear()
    seen.add('b')
    expect([isVisible('a'), isVisible('b')]).toEqual([false, true])
  })

  it('is what any of the components that follow it looks at', async () => {
    function Screen({ isOpen }: { isOpen: boolean }) {
      useRuns([a], { isVisible: () => false })
      useRun(isOpen ? a : undefined)
      return null
    }
    const { wrapper, isVisible } = buildNoted(neverAnswer)
    const { rerender } = render(<Screen isOpen />, { wrapper })
    await pass(0)
    expect(isVisible('a')).toBe(true)
    rerender(<Screen isOpen={false} />)
    expect(isVisible('a')).toBe(false)
  })

  it('is not what useRun is told that nobody looks at', async () => {
    function Screen() {
      useRun(a, { isVisible: false })
      return null
    }
    const { wrapper, isVisible } = buildNoted(neverAnswer)
    render(<Screen />, { wrapper })
    await pass(0)
    expect(isVisible('a')).toBe(false)
  })

  it('is what a loader waits for, though no component follows it yet', async () => {
    const { client, queryClient, isVisible } = buildNoted(neverAnswer)
    void queryClient.prefetchQuery(runQueryOptions(client, a))
    await pass(0)
    expect(isVisible('a')).toBe(true)
  })
})

describe('what was never asked for', () => {
  it('is so once: a run that fails again and again is no news', async () => {
    function Screen() {
      useRun(a)
      return null
    }
    const { wrapper, firsts } = buildNoted(status(503))
    render(<Screen />, { wrapper })
    await pass(10_000)
    expect(firsts().length).toBeGreaterThan(2)
    expect(firsts()).toEqual([
      true,
      ...firsts()
        .slice(1)
        .map(() => false),
    ])
  })

  it('goes before what was read already', async () => {
    const { follow, asked } = renderRuns({}, { refs: refsTo(30), maxRequestsPerSecond: 5 })
    await pass(10_000)
    follow([...refsTo(30), refTo('new')])
    const before = asked().length
    await pass(1_000)
    expect(asked().slice(before, before + 5)).toContain('new')
  })
})

describe('rows that scroll while they wait', () => {
  it('are asked for as they are looked at, within half a second', async () => {
    let seen = new Set(['run-90'])
    const isVisible = ({ runId }: { runId: string }) => seen.has(runId)
    const { asked } = renderRuns({}, { refs: refsTo(100), maxRequestsPerSecond: 4, runs: { isVisible } })
    await pass(0)
    expect(asked()[0]).toBe('run-90')
    seen = new Set(['run-70', 'run-71'])
    const before = asked().length
    await pass(2_000)
    expect(asked().slice(before)).toEqual(expect.arrayContaining(['run-70', 'run-71']))
  })
})

describe('a client that changes', () => {
  it('is the one that is asked from then on, also when it is the same API', async () => {
    const scripted = [scriptRuns({}), scriptRuns({})]
    const [one, two] = scripted.map(({ fetch }) => createRunClient({ baseUrl: '/api', fetch }))
    const { queryClient } = buildHarness()
    function List() {
      useRuns([a, b])
      return null
    }
    const page = (client: RunClient | undefined) => (
      <QueryClientProvider client={queryClient}>
        {client && (
          <RunClientProvider client={client}>
            <List />
          </RunClientProvider>
        )}
      </QueryClientProvider>
    )
    const { rerender } = render(page(one))
    await pass(0)
    rerender(page(two))
    await pass(5_000)
    expect(scripted[0]?.requests.map(runIdOf)).toEqual(['a', 'b'])
    expect(scripted[1]?.requests.length).toBeGreaterThan(2)
  })
})
