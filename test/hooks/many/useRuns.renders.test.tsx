import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { runKeys, type RunClient, useRuns } from 'cloudsquid-react'
import { Suspense, startTransition, useLayoutEffect, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { buildRun, buildSnapshot } from '../../support/buildSnapshot.ts'
import { pass } from '../../support/renderRun.tsx'
import { doneStep, pendingStep, refsTo, refTo, renderRuns, runningStep } from '../../support/renderRuns.tsx'
import { neverAnswer, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

interface Followers {
  client: RunClient
  queryClient: QueryClient
}

/** Writes an answer into the cache, as a loader or another hook would. */
function setRun({ client, queryClient }: Followers, runId: string, status: string): void {
  queryClient.setQueryData(
    runKeys.run(client, refTo(runId)),
    buildSnapshot({ checkedAt: Date.now(), run: buildRun({ status }) }),
  )
}

describe('useRuns: renders', () => {
  it('come to two for a list that begins, however long it is', () => {
    const { seen } = renderRuns({}, { refs: refsTo(200) })
    expect(seen.length).toBeLessThanOrEqual(2)
  })

  it('come to none for answers that change nothing', async () => {
    const { seen, requests } = renderRuns({}, { refs: refsTo(5) })
    await pass(0)
    const renders = seen.length
    await pass(60_000)
    expect(requests.length).toBeGreaterThan(50)
    expect(seen).toHaveLength(renders)
  })

  it('are not thought of where an answer changes nothing: it sets no timer to be told', async () => {
    const { requests } = renderRuns({}, { refs: refsTo(5) })
    await pass(5_000)
    const asked = requests.length
    const schedule = vi.spyOn(notifyManager, 'schedule')
    await pass(60_000)
    expect(requests.length).toBeGreaterThan(asked + 50)
    expect(schedule).not.toHaveBeenCalled()
  })

  it('come to one for all that changes at one time', async () => {
    const hook = renderRuns({}, { refs: refsTo(20), maxInFlight: 100, maxRequestsPerSecond: 100 })
    await pass(0)
    const renders = hook.seen.length
    notifyManager.batch(() => {
      for (const { runId } of refsTo(20)) setRun(hook, runId, 'done')
    })
    await pass(0)
    expect(hook.now().counts.done).toBe(20)
    expect(hook.seen).toHaveLength(renders + 1)
  })

  it('come to one for each answer that says something new, and to none for polls that begin', async () => {
    const { seen, phases } = renderRuns({ a: [pendingStep, runningStep, doneStep], b: [runningStep] })
    await pass(0)
    const renders = seen.length
    await pass(60_000)
    expect(phases()).toEqual(['done', 'running'])
    expect(seen).toHaveLength(renders + 2)
  })

  it('come to none once all have ended', async () => {
    const { seen } = renderRuns({ a: [doneStep], b: [doneStep] })
    await pass(0)
    const renders = seen.length
    await pass(600_000)
    expect(seen).toHaveLength(renders)
  })

  it('come to an end when all that is passed is written anew with each render', async () => {
    const { seen, follow, requests } = renderRuns({ a: [runningStep] })
    await pass(0)
    for (let time = 0; time < 10; time += 1)
      follow([refTo('a')], {
        intervalMs: () => 2_000,
        isVisible: () => true,
        onStatusChange: () => {},
        onSettled: () => {},
      })
    expect(seen.length).toBeLessThan(15)
    expect(requests).toHaveLength(1)
  })
})

describe('useRuns: what is shown is never older than what is known', () => {
  it('when the parent renders after an answer and before the hook is told of it', async () => {
    const hook = renderRuns({ a: [runningStep], b: [runningStep] })
    await pass(0)
    notifyManager.batch(() => {
      setRun(hook, 'a', 'done')
      hook.follow([refTo('a'), refTo('b')])
      expect(hook.phases()).toEqual(['done', 'running'])
    })
    await pass(0)
    expect(hook.phases()).toEqual(['done', 'running'])
  })

  it('when an answer comes between the render and its effects', async () => {
    const harness = buildHarness({ fetch: scriptFetch([neverAnswer]).fetch })
    const refs = refsTo(3)
    function List() {
      return (
        <p>
          {useRuns(refs)
            .runs.map(({ phase }) => phase)
            .join(' ')}
        </p>
      )
    }
    function Other() {
      useLayoutEffect(() => setRun(harness, 'run-1', 'done'), [])
      return null
    }
    render(
      <>
        <List />
        <Other />
      </>,
      { wrapper: harness.wrapper },
    )
    await pass(0)
    expect(screen.getByText('loading done loading')).toBeDefined()
  })

  it('when React has thrown a render away that knew of it', async () => {
    const harness = buildHarness({ fetch: scriptFetch([neverAnswer]).fetch })
    const never = new Promise<never>(() => {})
    function Suspended(): never {
      // React 18.2 has no `use`; a promise that is thrown suspends both.
      throw never
    }
    function List() {
      const [isSlow, setIsSlow] = useState(false)
      const { runs } = useRuns(refsTo(2))
      return (
        <>
          <p>{runs.map(({ phase }) => phase).join(' ')}</p>
          <button onClick={() => startTransition(() => setIsSlow(true))}>slow</button>
          {isSlow && <Suspended />}
        </>
      )
    }
    render(
      <Suspense fallback="wait">
        <List />
      </Suspense>,
      { wrapper: harness.wrapper },
    )
    await pass(0)
    // The transition renders with the answer and waits for ever; what is on the screen is told of it afterwards.
    await act(async () => {
      notifyManager.batch(() => {
        setRun(harness, 'run-0', 'done')
        screen.getByText('slow').click()
      })
    })
    await pass(0)
    expect(screen.getByText('done loading')).toBeDefined()
  })
})

describe('useRuns: StrictMode', () => {
  it('asks once for each run, and goes on as without it', async () => {
    const scripts = { a: [runningStep, doneStep], b: [runningStep] }
    const plain = renderRuns(scripts)
    const strict = renderRuns(scripts, { isStrict: true })
    await pass(0)
    expect(strict.asked()).toEqual(['a', 'b'])
    await pass(30_000)
    expect(strict.asked()).toEqual(plain.asked())
    expect(strict.phases()).toEqual(['done', 'running'])
    const count = strict.requests.length
    strict.unmount()
    await pass(30_000)
    expect(strict.requests).toHaveLength(count)
  })
})
