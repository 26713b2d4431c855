import { createRunClient, type RunRef, useRun, useRuns, useSuspenseRun, waitForRun } from 'cloudsquid-react'
import { Suspense, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mountMany } from '../../support/mountMany.tsx'
import { refTo, runningStep } from '../../support/renderRuns.tsx'
import { neverAnswer, scriptFetch, type Step } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const ref = refTo('run-1')

function Watch({ run }: { run: RunRef }) {
  useRun(run)
  return null
}
function List({ runs }: { runs: readonly RunRef[] }) {
  useRuns(runs)
  return null
}
function Suspended({ run }: { run: RunRef }) {
  useSuspenseRun(run)
  return null
}

const hooks: [string, (key: number) => ReactNode][] = [
  ['useRun', (key) => <Watch key={key} run={ref} />],
  ['useRuns', (key) => <List key={key} runs={[ref]} />],
  [
    'useSuspenseRun',
    (key) => (
      <Suspense key={key}>
        <Suspended run={ref} />
      </Suspense>
    ),
  ],
]

const answeredAfter =
  (ms: number): Step =>
  (request) =>
    new Promise((resolve) => setTimeout(() => resolve(runningStep(request)), ms))
const answers: [string, Step][] = [
  ['at once', runningStep],
  ['after 3 ms', answeredAfter(3)],
  ['after 40 ms', answeredAfter(40)],
  ['never', neverAnswer],
]
const storms = hooks.flatMap(([name, children]) =>
  answers.map(([when, step]) => ({ name, when, step, children })),
)

describe('100 mounts within a second send no more than two requests', () => {
  it.each(storms)('by $name, answered $when, unmounted between them', async ({ step, children }) => {
    const page = mountMany({ step: () => step })
    for (let time = 0; time < 100; time += 1) {
      page.show(children(time))
      await page.pass(5)
      page.show(null)
      await page.pass(4)
    }
    expect(page.requests.length).toBeGreaterThan(0)
    expect(page.requests.length).toBeLessThanOrEqual(2)
  })

  it.each(storms)('by $name, answered $when, one in the place of the other', async ({ step, children }) => {
    const page = mountMany({ step: () => step })
    for (let time = 0; time < 100; time += 1) {
      page.show(children(time))
      await page.pass(9)
    }
    expect(page.requests.length).toBeGreaterThan(0)
    expect(page.requests.length).toBeLessThanOrEqual(2)
  })

  it.each(storms)('by $name, answered $when, under StrictMode', async ({ step, children }) => {
    const page = mountMany({ step: () => step, isStrict: true })
    for (let time = 0; time < 100; time += 1) {
      page.show(children(time))
      await page.pass(9)
    }
    expect(page.requests.length).toBeLessThanOrEqual(2)
  })

  it('by 100 components at once', async () => {
    const page = mountMany({ step: () => neverAnswer })
    page.show(Array.from({ length: 100 }, (_, index) => <Watch key={index} run={ref} />))
    await page.pass(1_000)
    expect(page.requests).toHaveLength(1)
  })

  it('without React: waited for and given up, over and over', async () => {
    const { fetch, requests } = scriptFetch([neverAnswer])
    const client = createRunClient({ baseUrl: '/api', fetch })
    for (let time = 0; time < 100; time += 1) {
      const controller = new AbortController()
      waitForRun(client, ref, { signal: controller.signal }).catch(() => {})
      await vi.advanceTimersByTimeAsync(9)
      controller.abort()
    }
    expect(requests.length).toBeLessThanOrEqual(2)
  })

  it('and the one that stays is answered within a second of the last', async () => {
    const page = mountMany({ step: () => answeredAfter(20) })
    for (let time = 0; time < 10; time += 1) {
      page.show(<Watch key={time} run={ref} />)
      await page.pass(10)
    }
    await page.pass(1_100)
    const [query] = page.queryClient.getQueryCache().getAll()
    expect(query?.state.data).toMatchObject({ run: { status: 'running' } })
  })
})
