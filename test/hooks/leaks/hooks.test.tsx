import { type RunRef, useReview, useRun, useRuns, useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mountMany } from '../../support/mountMany.tsx'
import { doneStep, refTo, runningStep } from '../../support/renderRuns.tsx'
import { status, type Step } from '../../support/scriptFetch.ts'

// Seconds of work, on machines whose cores are busy with other tests.
vi.setConfig({ testTimeout: 120_000 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Answers that take a moment: some go on, some end, some fail. */
const step = (index: number): Step => {
  const [inner = runningStep] = [[runningStep, doneStep, status(503), status(404)][index % 4]]
  return (request) => new Promise((resolve) => setTimeout(() => resolve(inner(request)), 100))
}
const busy = { step, maxRequestsPerSecond: 1_000, maxInFlight: 50 }

/** Half of them are the same runs in each round, and half are others. */
const refsOf = (round: number, count: number): RunRef[] =>
  Array.from({ length: count }, (_, index) =>
    refTo(index % 2 === 0 ? `run-${index}` : `run-${round % 4}-${index}`),
  )

const callbacks = { notifyInitial: true, onStatusChange: () => {}, onSettled: () => {} }

function Watch({ run }: { run: RunRef }) {
  useRun(run, callbacks)
  return null
}
function List({ runs }: { runs: readonly RunRef[] }) {
  useRuns(runs, callbacks)
  return null
}
function Reviewed({ run }: { run: RunRef }) {
  useReview(run, { submit: () => Promise.resolve() })
  return null
}
function Suspended({ run }: { run: RunRef }) {
  useSuspenseRun(run)
  return null
}

describe('mounted and unmounted, nothing is left behind', () => {
  it('by useRun, 10,000 times', async () => {
    const page = mountMany(busy)
    await page.remount(40, (round) => refsOf(round, 250).map((run) => <Watch key={run.runId} run={run} />))
    expect(page.requests.length).toBeGreaterThan(200)
    await page.expectNothingLeft()
  })

  it('by useRuns with 20 refs, 1,000 times', async () => {
    const page = mountMany(busy)
    await page.remount(40, (round) =>
      Array.from({ length: 25 }, (_, index) => <List key={index} runs={refsOf(round + index, 20)} />),
    )
    expect(page.requests.length).toBeGreaterThan(100)
    await page.expectNothingLeft()
  })

  it('by useRuns whose list changes 1,000 times', async () => {
    const page = mountMany(busy)
    for (let time = 0; time < 1_000; time += 1) {
      page.show(<List runs={refsOf(time, 20)} />)
      if (time % 20 === 0) await page.pass(300)
    }
    expect(page.requests.length).toBeGreaterThan(50)
    await page.expectNothingLeft()
  })

  it('by useReview beside useRun, 1,000 times', async () => {
    const page = mountMany(busy)
    await page.remount(40, (round) =>
      refsOf(round, 25).map((run) => [
        <Watch key={run.runId} run={run} />,
        <Reviewed key={`${run.runId} review`} run={run} />,
      ]),
    )
    expect(page.requests.length).toBeGreaterThan(100)
    await page.expectNothingLeft()
  })

  it('by useSuspenseRun, 1,000 times', async () => {
    const page = mountMany(busy)
    await page.remount(40, (round) =>
      refsOf(round, 25).map((run) => (
        <Suspense key={run.runId}>
          <Suspended run={run} />
        </Suspense>
      )),
    )
    expect(page.requests.length).toBeGreaterThan(100)
    await page.expectNothingLeft()
  })

  it.each([
    ['useRun', (run: RunRef) => <Watch run={run} />],
    ['useRuns', (run: RunRef) => <List runs={[run]} />],
  ])('by %s under StrictMode', async (_, children) => {
    const page = mountMany({ step, isStrict: true })
    await page.remount(100, (round) => children(refTo(`run-${round % 10}`)))
    await page.expectNothingLeft()
  })
})

describe('while it is mounted', () => {
  it('a run that has ended waits for nothing', async () => {
    const page = mountMany({ step: () => doneStep })
    page.show([<Watch key="one" run={refTo('run-1')} />, <List key="many" runs={[refTo('run-2')]} />])
    // As long as TanStack Query counts down after an answer.
    await page.pass(20 * 60_000)
    expect([page.requests.length, vi.getTimerCount()]).toEqual([2, 0])
    await page.expectNothingLeft()
  })

  it('a run between two polls keeps no signal', async () => {
    const page = mountMany({ ...busy, step: () => runningStep })
    const Quiet = () => (useRuns(refsOf(0, 20)), null)
    page.show(<Quiet />)
    await page.pass(60_000)
    expect(page.requests.length).toBeGreaterThan(20)
    const hasSignal = (value: unknown) =>
      Object.values(Object(value)).some((one) => one instanceof AbortSignal)
    expect(page.weakMaps.values(hasSignal)).toEqual([])
  })
})
