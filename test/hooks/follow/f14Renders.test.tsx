import { act, cleanup, render, screen } from '@testing-library/react'
import { useReview, useRun, type UseRunOptions, type UseRunResult, useSuspenseRun } from 'cloudsquid-react'
import { memo, Profiler, type ReactElement, Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, type Step } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running', reasoning: 'page 1', data: { lines: [{ a: 1 }] } })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Something on the screen over a script, under a profiler that counts commits. */
function renderCounted(script: Step[], Screen: () => ReactElement) {
  const commits = vi.fn()
  const scripted = scriptFetch(script)
  const { wrapper: Wrapper } = buildHarness({ fetch: scripted.fetch })
  render(
    <Wrapper>
      <Suspense>
        <Profiler id="screen" onRender={commits}>
          <Screen />
        </Profiler>
      </Suspense>
    </Wrapper>,
  )
  return { requests: scripted.requests, commits: () => commits.mock.calls.length }
}

/** A component that reads only what `read` reads. */
function renderReader(script: Step[], read: (result: UseRunResult) => unknown, options: UseRunOptions = {}) {
  return renderCounted(script, () => <p>{String(read(useRun(testRef, options)))}</p>)
}

const words = ({ phase, connection }: UseRunResult) => `${phase} ${connection}`

describe('F14: an unchanged poll commits nothing', () => {
  it('whatever of the result is read but its time and count', async () => {
    const { commits, requests } = renderReader([running], ({ phase, run, connection, error, refresh }) =>
      [phase, run?.row_id, connection, error?.code, typeof refresh].join(),
    )
    await pass(0)
    expect(commits()).toBe(2)
    await pass(120_000)
    expect(commits()).toBe(2)
    expect(requests.length).toBeGreaterThan(20)
  })

  it('with other keys in another order neither', async () => {
    const { commits } = renderReader(
      [
        json({ status: 'running', reasoning: 'x', data: { a: 1, b: [] } }),
        json({ data: { b: [], a: 1 }, reasoning: 'x', status: 'running' }),
      ],
      words,
    )
    await pass(5_000)
    expect(commits()).toBe(2)
  })

  it('keeps the run the same object, and with it every memo that hangs on it', async () => {
    const { now, queryClient } = renderRun([running])
    await pass(0)
    const { run } = now()
    await pass(20_000)
    expect(now().run).toBe(run)
    expect(queryClient.getQueriesData<{ run: unknown }>({})[0]?.[1]?.run).toBe(run)
  })

  it('useSuspenseRun and useReview are as quiet, and so is a review that is being stored', async () => {
    const reviewed = json({ status: 'running', review: { comment: 'a first look', approved: false } })
    let submit: () => unknown = () => {}
    const { commits, requests } = renderCounted([reviewed], () => {
      const { run } = useSuspenseRun(testRef)
      const options = { submit: () => new Promise<void>(() => {}), checkFirst: false }
      const review = useReview(testRef, options)
      submit = () => review.submit({ approved: true })
      return <p>{`${run.status} ${review.state}`}</p>
    })
    await passInAct(0)
    expect(screen.getByText('running rejected')).toBeDefined()
    const first = commits()
    await pass(60_000)
    expect(commits()).toBe(first)
    act(() => void submit())
    await pass(0)
    expect(screen.getByText('running approved')).toBeDefined()
    const [submitted, asked] = [commits(), requests.length]
    await pass(60_000)
    expect([commits(), requests.length > asked + 5]).toEqual([submitted, true])
  })
})

describe('F14: a visible change commits once', () => {
  it('for each change of phase, run and connection', async () => {
    const script = [json({ status: 'pending' }), running, running, drop, drop, running, done]
    const { commits } = renderReader(script, words)
    expect(commits()).toBe(1)
    await pass(0)
    expect([commits(), screen.getByText('pending live')]).toEqual([2, expect.anything()])
    await pass(2_000)
    expect([commits(), screen.getByText('running live')]).toEqual([3, expect.anything()])
    await pass(2_400)
    expect(commits()).toBe(3)
    await pass(3_000)
    expect([commits(), screen.getByText('running reconnecting')]).toEqual([4, expect.anything()])
    await pass(60_000)
    expect([commits(), screen.getByText('done settled')]).toEqual([6, expect.anything()])
  })

  it('a child that is given the run renders when the run changes, and only then', async () => {
    const child = vi.fn(({ run }: { run: unknown }) => <p>{JSON.stringify(run)?.length}</p>)
    const Child = memo(child)
    renderCounted([running, drop, running, json({ status: 'running', reasoning: 'page 2' })], () => (
      <Child run={useRun(testRef).run} />
    ))
    await pass(60_000)
    expect(child).toHaveBeenCalledTimes(3)
  })

  it.each([
    ['pauses', 'pause', 2],
    ['goes on slowly', 'slow', 0],
    ['goes on', 'keep', 0],
  ] as const)('a tab that is hidden and comes back, where polling %s', async (_, background, changes) => {
    const { commits } = renderReader([running], words, { background })
    await pass(0)
    const before = commits()
    setVisibility('hidden')
    await pass(10)
    setVisibility('visible')
    await pass(0)
    expect(commits() - before).toBe(changes)
  })

  it('a device that goes offline and comes back', async () => {
    const { commits } = renderReader([running], words)
    await pass(0)
    const before = commits()
    setOnline(false)
    await pass(0)
    expect([commits() - before, screen.getByText('running offline')]).toEqual([1, expect.anything()])
    setOnline(true)
    await pass(0)
    expect([commits() - before, screen.getByText('running live')]).toEqual([2, expect.anything()])
  })

  it.each([
    ['is final', [done], {}],
    ['was stopped', [running], { enabled: false }],
  ])('a watch that %s takes no notice of tab and network', async (_, script, options) => {
    const { commits } = renderReader(script, words, options)
    await pass(0)
    const before = commits()
    for (const state of ['hidden', 'visible'] as const) setVisibility(state)
    for (const isOnline of [false, true]) setOnline(isOnline)
    await pass(60_000)
    expect(commits()).toBe(before)
  })
})

describe('F14: time and count of polls are for those who read them', () => {
  it.each<[string, (result: UseRunResult) => unknown]>([
    ['checkedAt', ({ checkedAt }) => checkedAt?.getTime()],
    ['nextPollAt', ({ nextPollAt }) => nextPollAt?.getTime()],
  ])('reading %s renders on each poll', async (_, read) => {
    const { commits } = renderReader([running], read)
    await pass(0)
    const before = commits()
    await pass(2_000)
    expect(commits()).toBe(before + 1)
    await pass(2_400)
    expect(commits()).toBe(before + 2)
  })

  it('reading failureCount renders for no poll that goes well', async () => {
    const { commits } = renderReader([running], ({ failureCount }) => failureCount)
    await pass(0)
    const before = commits()
    await pass(60_000)
    expect(commits()).toBe(before)
  })

  it('shows each failure to who counts them, and the first one alone to who does not', async () => {
    const counted = renderReader([running, drop], ({ failureCount }) => failureCount)
    const plain = renderReader([running, drop], words)
    await pass(12_000)
    expect(screen.getByText('5')).toBeDefined()
    expect([counted.commits(), plain.commits()]).toEqual([7, 3])
  })

  it('tells the time of the last good answer, not of a failure', async () => {
    vi.setSystemTime('2025-03-01T10:00:00Z')
    const { now } = renderRun([running, drop])
    expect(now().checkedAt).toBeUndefined()
    await pass(0)
    expect(now().checkedAt?.toISOString()).toBe('2025-03-01T10:00:00.000Z')
    await pass(3_000)
    expect(now().checkedAt?.toISOString()).toBe('2025-03-01T10:00:00.000Z')
  })
})
