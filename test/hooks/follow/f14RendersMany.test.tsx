import type { QueryClient } from '@tanstack/react-query'
import { cleanup, render, renderHook } from '@testing-library/react'
import { type FollowedRun, type RunSnapshot, useRuns, type UseRunsOptions } from 'cloudsquid-react'
import { memo, Profiler, startTransition, Suspense, useLayoutEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { buildRun } from '../../support/buildSnapshot.ts'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, type ScriptedRequest, scriptFetch, type Step } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running', data: { lines: [{ a: 1 }] } })
const done = json({ status: 'done', data: {} })
const hundred = Array.from({ length: 100 }, (_, index) => ({ ...testRef, runId: `run-${index}` }))
const quick = { maxRequestsPerSecond: 1_000, maxInFlight: 1_000 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A list of runs under a profiler, each row of it remembered, with what each of them rendered. */
function renderList(script: (request: ScriptedRequest) => Step, options: UseRunsOptions = {}) {
  const [commits, rows] = [vi.fn(), vi.fn()]
  const scripted = scriptFetch(script)
  const { wrapper: Wrapper } = buildHarness({ fetch: scripted.fetch, ...quick })
  render(
    <Wrapper>
      <Profiler id="list" onRender={commits}>
        <List options={options} onRow={rows} />
      </Profiler>
    </Wrapper>,
  )
  return { rows, requests: scripted.requests, commits: () => commits.mock.calls.length }
}

interface RowProps {
  followed: FollowedRun
  onRow: (runId: string) => void
}

const Row = memo(({ followed, onRow }: RowProps) => {
  onRow(followed.ref.runId)
  return <li>{`${followed.phase} ${followed.connection}`}</li>
})

function List({ options, onRow }: { options: UseRunsOptions; onRow: RowProps['onRow'] }) {
  const { runs, counts } = useRuns(hundred, options)
  return (
    <ul aria-label={`${counts.done} done`}>
      {runs.map((followed) => (
        <Row key={followed.ref.runId} followed={followed} onRow={onRow} />
      ))}
    </ul>
  )
}

describe('F14: many runs', () => {
  it('an unchanged answer among a hundred commits nothing', async () => {
    const { commits, requests } = renderList(() => running)
    await pass(0)
    const [before, asked] = [commits(), requests.length]
    await pass(60_000)
    expect([asked, commits() - before]).toEqual([100, 0])
    expect(requests.length).toBeGreaterThan(1_000)
  })

  it('one that changes commits once, and renders its own row alone', async () => {
    let isDone = false
    const { commits, rows } = renderList(({ url }) => (isDone && url.endsWith('/run-7') ? done : running))
    await pass(0)
    const before = commits()
    rows.mockClear()
    isDone = true
    await pass(10_000)
    expect([commits() - before, rows.mock.calls]).toEqual([1, [['run-7']]])
  })

  it.each([
    ['pause', 2],
    ['keep', 0],
  ] as const)('a tab that is hidden and comes back, by the policy %s', async (background, changes) => {
    const { commits } = renderList(() => running, { background })
    await pass(0)
    const before = commits()
    setVisibility('hidden')
    await pass(0)
    setVisibility('visible')
    await pass(0)
    expect(commits() - before).toBe(changes)
  })

  it('all final: tab and network commit nothing', async () => {
    const { commits } = renderList(() => done)
    await pass(0)
    const before = commits()
    for (const state of ['hidden', 'visible'] as const) setVisibility(state)
    await pass(60_000)
    expect(commits()).toBe(before)
  })

  it('gives the same list until something in it changes', async () => {
    const scripted = scriptFetch([running])
    const { wrapper } = buildHarness({ fetch: scripted.fetch })
    const { result, rerender } = renderHook(() => useRuns([{ ...testRef }]), { wrapper })
    await pass(0)
    const { runs } = result.current
    rerender()
    await pass(10_000)
    rerender()
    expect(result.current.runs).toBe(runs)
  })
})

describe('F14: no visible change is left out', () => {
  const two = hundred.slice(0, 2)
  const words = ({ runs }: { runs: readonly FollowedRun[] }) => runs.map(({ phase }) => phase).join()

  /** The first of two runs becomes final, and nothing asks for it again. */
  function settleFirst(queryClient: QueryClient): void {
    queryClient.setQueriesData<RunSnapshot>(
      { predicate: ({ queryKey }) => queryKey.at(-1) === 'run-0' },
      (snapshot) => ({ ...snapshot!, run: buildRun({ status: 'done' }) }),
    )
  }

  it('when the parent renders between an answer and its news', async () => {
    const { wrapper, queryClient } = buildHarness({ fetch: scriptFetch([running]).fetch })
    const { result, rerender } = renderHook(() => useRuns(two), { wrapper })
    await pass(0)
    settleFirst(queryClient)
    rerender()
    await pass(10_000)
    expect(words(result.current)).toBe('done,running')
  })

  it('when a render in between is thrown away', async () => {
    const { wrapper, queryClient } = buildHarness({ fetch: scriptFetch([running]).fetch })
    const never = new Promise<void>(() => {})
    const { result, rerender } = renderHook(
      (isSuspended) => {
        const followed = useRuns(two)
        if (isSuspended) throw never
        return followed
      },
      {
        initialProps: false,
        wrapper: ({ children }) => wrapper({ children: <Suspense>{children}</Suspense> }),
      },
    )
    await pass(0)
    settleFirst(queryClient)
    startTransition(() => rerender(true))
    await pass(10_000)
    rerender(false)
    expect(words(result.current)).toBe('done,running')
  })

  it('when the answer comes between a render and its effects', async () => {
    const { wrapper, queryClient } = buildHarness({ fetch: scriptFetch([running]).fetch })
    const first = renderHook(() => useRuns(two), { wrapper })
    await pass(0)
    first.unmount()
    const late = renderHook(
      () => {
        const followed = useRuns(two)
        useLayoutEffect(() => settleFirst(queryClient), [])
        return followed
      },
      { wrapper },
    )
    await pass(10_000)
    expect(words(late.result.current)).toBe('done,running')
  })
})
