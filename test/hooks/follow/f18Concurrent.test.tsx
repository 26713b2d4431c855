import { act, cleanup, render, renderHook, screen } from '@testing-library/react'
import { type RunRef, useExtraction, useReview, useRun, useRuns, useSuspenseRun } from 'cloudsquid-react'
import { Activity, type ReactElement, Suspense, useState, useTransition } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness, type HarnessOptions } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { held, json, neverAnswer, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running', row_id: 'run-1' })
const otherRef = { ...testRef, runId: 'run-2' }
const never = new Promise<never>(() => {})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A screen over a script; it can be rendered anew with another. */
function setUp(script: Step[] | Parameters<typeof scriptFetch>[0], options: HarnessOptions = {}) {
  const scripted = scriptFetch(script)
  const { wrapper, ...harness } = buildHarness({ fetch: scripted.fetch, ...options })
  return { ...scripted, ...harness, show: (tree: ReactElement) => render(tree, { wrapper }) }
}

describe('F18: StrictMode', () => {
  it('has one request in flight at the most, and the same pace', async () => {
    const { requests, now, scripted } = renderRun([running], { isStrict: true })
    await pass(2_000)
    expect(requests.filter(({ signal }) => !signal?.aborted)).toHaveLength(2)
    expect([scripted.inFlight(), now().phase]).toEqual([0, 'running'])
  })

  it('every hook ends what it began when it leaves', async () => {
    const { show, inFlight, queryClient } = setUp([neverAnswer], { isStrict: true })
    const All = () => {
      useRun(testRef)
      useRuns([testRef, otherRef])
      useReview(testRef, { submit: async () => {} })
      return <p>{useExtraction(testRef).step}</p>
    }
    const { unmount } = show(<All />)
    await passInAct(2_000)
    expect(inFlight()).toBe(2)
    unmount()
    await pass(0)
    queryClient.clear()
    await pass(2_000)
    expect([inFlight(), vi.getTimerCount()]).toEqual([0, 0])
  })

  it('useRuns asks as often, and comes to the same', async () => {
    const counts = []
    for (const isStrict of [false, true]) {
      const scripted = scriptFetch([running])
      const { wrapper } = buildHarness({ fetch: scripted.fetch, isStrict })
      const { result } = renderHook(() => useRuns([testRef, otherRef]), { wrapper })
      await pass(30_000)
      expect(result.current).toMatchObject({ phase: 'watching', counts: { running: 2 } })
      counts.push(scripted.requests.filter(({ signal }) => !signal?.aborted).length)
    }
    expect(counts[1]).toBe(counts[0])
  })
})

describe('F18: renders that never come to the screen', () => {
  it.each<[string, () => unknown]>([
    ['useRun', () => useRun(testRef)],
    ['useRuns', () => useRuns([testRef])],
    ['useReview', () => useReview(testRef, { submit: async () => {} })],
  ])('%s asks nothing and leaves no timer, until it does', async (_, useIt) => {
    const { show, requests } = setUp([running], { defaultOptions: { queries: { gcTime: Infinity } } })
    const Waiting = ({ isReady }: { isReady: boolean }) => {
      useIt()
      if (!isReady) throw never
      return <p>ready</p>
    }
    show(
      <Suspense fallback="waiting">
        <Waiting isReady={false} />
      </Suspense>,
    )
    await passInAct(10_000)
    expect([requests.length, vi.getTimerCount(), screen.getByText('waiting')]).toEqual([
      0,
      0,
      expect.anything(),
    ])
  })

  it('a run that settles meanwhile is told to those on the screen alone', async () => {
    const [onScreen, offScreen] = [vi.fn(), vi.fn()]
    const { show } = setUp([running, json({ status: 'done', data: {} })])
    const Follower = ({ tell, isReady }: { tell: () => void; isReady: boolean }) => {
      const { phase } = useRun(testRef, { onSettled: tell })
      if (!isReady) throw never
      return <p>{phase}</p>
    }
    show(
      <>
        <Follower tell={onScreen} isReady />
        <Suspense>
          <Follower tell={offScreen} isReady={false} />
        </Suspense>
      </>,
    )
    await passInAct(10_000)
    expect([onScreen.mock.calls.length, offScreen.mock.calls.length]).toEqual([1, 0])
  })
})

describe('F18: transitions', () => {
  it('to a run that was not read keep the old screen whole until the new one is there', async () => {
    const second = held(json({ status: 'running', row_id: 'run-2' }))
    const { show } = setUp(({ url }) => (url.endsWith('run-2') ? second.step : running))
    const seen: string[] = []
    const Followed = ({ runRef }: { runRef: RunRef }) => {
      const { run } = useSuspenseRun(runRef)
      seen.push(`${runRef.runId}: ${run.row_id}`)
      return <p>{run.row_id}</p>
    }
    const Page = () => {
      const [runRef, setRunRef] = useState<RunRef>(testRef)
      const [isPending, startTransition] = useTransition()
      return (
        <Suspense fallback="waiting">
          <button onClick={() => startTransition(() => setRunRef(otherRef))}>{isPending ? '… ' : ''}</button>
          <Followed runRef={runRef} />
        </Suspense>
      )
    }
    const { container } = show(<Page />)
    await passInAct(0)
    act(() => screen.getByRole('button').click())
    expect(container.textContent).toBe('… run-1')
    await passInAct(5_000)
    expect(container.textContent).toBe('… run-1')
    second.release()
    await passInAct(0)
    expect([container.textContent, new Set(seen)]).toEqual([
      'run-2',
      new Set(['run-1: run-1', 'run-2: run-2']),
    ])
  })

  it('an answer that comes during one is shown on the old screen', async () => {
    const { show } = setUp([running, json({ status: 'done', data: {} })])
    const Page = () => {
      const [isNext, setIsNext] = useState(false)
      const [isPending, startTransition] = useTransition()
      const { phase } = useRun(testRef)
      if (isNext) throw never
      return <button onClick={() => startTransition(() => setIsNext(true))}>{`${phase} ${isPending}`}</button>
    }
    const { container } = show(
      <Suspense>
        <Page />
      </Suspense>,
    )
    await passInAct(0)
    act(() => screen.getByRole('button').click())
    expect(container.textContent).toBe('running true')
    await passInAct(2_000)
    expect(container.textContent).toBe('done true')
  })
})

// React 18.2 has no Activity. For a minute, so that the cache still has the run, and for as long as it does not.
it.skipIf(!Activity).each([60_000, 600_000])(
  'F18: a part of the screen that is put away asks nothing, and asks at once when it is back after %d ms',
  async (awayMs) => {
    const { show, requests, inFlight } = setUp([running, neverAnswer, running])
    const Follower = () => <p>{useRun(testRef).phase}</p>
    const tree = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <Follower />
      </Activity>
    )
    const { rerender } = show(tree('visible'))
    await passInAct(2_000)
    expect([requests.length, inFlight()]).toEqual([2, 1])
    rerender(tree('hidden'))
    await passInAct(awayMs)
    expect([requests.length, inFlight()]).toEqual([2, 0])
    rerender(tree('visible'))
    await passInAct(0)
    expect([requests.length, screen.getByText('running')]).toEqual([3, expect.anything()])
  },
)
