import { act, cleanup, render } from '@testing-library/react'
import { type RunRef, useRun, useRuns } from 'cloudsquid-react'
import { useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { refTo, runIdOf } from '../../support/renderRuns.tsx'
import { json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { refocus } from '../../support/setVisibility.ts'

const hour = 3_600_000
const hinted = { 'retry-after': '86400' }
const hintedTimeout = status(408, '', hinted)
const garbage = status(200, '')

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Options = NonNullable<Parameters<typeof useRun>[1]>
type Result = ReturnType<typeof useRun>
interface Slot {
  options?: Options
  followed?: RunRef
}

/** One page, on which components that follow the run come, go and change, all in one tree. */
function openPage(script: Step[] | Parameters<typeof scriptFetch>[0], isStrict = false) {
  const scripted = scriptFetch(script)
  const { wrapper: Wrapper } = buildHarness({ fetch: scripted.fetch, isStrict })
  const seen: Record<string, Result[]> = {}
  let list: ReturnType<typeof useRuns> | undefined
  const Follow = ({ name, options, followed = testRef }: Slot & { name: string }) => {
    const result = useRun(followed, options)
    ;(seen[name] ??= []).push(result)
    return <p>{`${result.phase} ${result.connection}`}</p>
  }
  const List = ({ options, refs }: { options: Parameters<typeof useRuns>[1]; refs: RunRef[] }) => {
    const result = useRuns(refs, options)
    useEffect(() => {
      list = result
    })
    return <p>{result.phase}</p>
  }
  const tree = (slots: Record<string, Slot>, listed?: Parameters<typeof List>[0]) => (
    <Wrapper>
      {Object.entries(slots).map(([name, slot]) => (
        <Follow key={name} name={name} {...slot} />
      ))}
      {listed && <List {...listed} />}
    </Wrapper>
  )
  const { rerender } = render(tree({}))
  return {
    ...scripted,
    seen,
    show: (...content: Parameters<typeof tree>) => rerender(tree(...content)),
    now: (name: string) => seen[name]?.at(-1),
    list: () => list,
  }
}

describe('several components of one page follow one run', () => {
  it('a failure for good is shown to one that is switched on again with a shorter deadline', async () => {
    const { show, now, seen, requests } = openPage([status(404, '', hinted)])
    const c = { options: { intervalMs: 100 } }
    show({ a: { options: { deadlineMs: 5_000 } } })
    await pass(0)
    show({ a: { options: { deadlineMs: 5_000 } }, c })
    show({ a: { options: { enabled: false } }, c })
    await pass(200_000)
    act(
      () =>
        void now('a')
          ?.refresh()
          .catch(() => {}),
    )
    await pass(0)
    expect(now('c')).toMatchObject({ phase: 'error', connection: 'stopped', error: { code: 'RUN-404' } })
    const [asked, rendered] = [requests.length, seen['a']?.length]
    show({ a: { options: { deadlineMs: 5_000, intervalMs: 100 } }, c })
    await pass(60_000)
    for (const one of [...(seen['a'] ?? []).slice(rendered), now('c')])
      expect(one).toMatchObject({ phase: 'error', connection: 'stopped', error: { code: 'RUN-404' } })
    expect(requests).toHaveLength(asked)
  })

  it.each([false, true])(
    'one that comes when the others have stopped is not left alone; StrictMode: %j',
    async (isStrict) => {
      const { show, now, requests } = openPage(
        [hintedTimeout, garbage, json({ status: 'running' })],
        isStrict,
      )
      const a = { options: { intervalMs: 100 } }
      show({ a })
      await pass(0)
      vi.setSystemTime(Date.now() - 2 * hour)
      act(refocus)
      await pass(0)
      act(() => now('a')?.stop())
      const asked = requests.length
      show({ a, c: { options: { background: 'slow' } } })
      await pass(45_002)
      const { connection, error } = now('c') ?? {}
      // It is asked for, or the reason why it is not is told.
      const isTold =
        (connection === 'stopped' && error !== null) || (requests.length === 1 && connection !== 'live')
      expect([isTold || requests.length > asked, now('a')?.connection]).toEqual([true, 'stopped'])
    },
  )

  it.each([false, true])(
    'the failure that ended it is asked for again by one that comes then; StrictMode: %j',
    async (isStrict) => {
      const { show, now, requests } = openPage([garbage, json({ status: 'running' })], isStrict)
      show({ a: {} })
      await pass(10_000)
      expect([now('a')?.connection, requests.length]).toEqual(['stopped', 1])
      act(() => now('a')?.stop())
      show({ a: {}, c: {} })
      await pass(0)
      expect(now('c')).toMatchObject({ phase: 'running', connection: 'live', error: null })
      expect(now('a')?.connection).toBe('stopped')
      show({ a: {} })
      await pass(10_000)
      expect([now('a')?.connection, requests.length]).toEqual(['stopped', 2])
    },
  )

  it('a run that a list reads by hand is live where a component comes, though the clock was set ahead', async () => {
    const pick = (request: { url: string }): Step =>
      runIdOf(request) === 'run-2' ? json({ status: 'pending' }) : status(503)
    const { show, now, list } = openPage(pick)
    const listed = { refs: [refTo('run-2')], options: { deadlineMs: 5_000, enabled: false } }
    show({ a: { options: { deadlineMs: 5_000 } } }, listed)
    await pass(0)
    act(
      () =>
        void list()
          ?.refresh(refTo('run-2'))
          .catch(() => {}),
    )
    vi.setSystemTime(Date.now() + 2 * hour)
    show({ a: { options: { background: 'slow' }, followed: refTo('run-2') } }, listed)
    await pass(10_000)
    expect(now('a')).toMatchObject({ phase: 'pending', connection: 'live' })
    expect(list()?.runs[0]).toMatchObject({ phase: 'pending', connection: 'paused' })
  })

  it('a failure for good stays on the screen while it is asked for by hand, though the clock was set ahead', async () => {
    const { show, now, seen } = openPage([
      json({ status: 'pending' }, { headers: hinted }),
      garbage,
      neverAnswer,
    ])
    const b = { options: { deadlineMs: 5_000, intervalMs: 100 } }
    show({ b })
    await pass(0)
    show({ b, a: {} })
    act(
      () =>
        void now('a')
          ?.refresh()
          .catch(() => {}),
    )
    await pass(0)
    expect(now('b')).toMatchObject({
      phase: 'pending',
      connection: 'stopped',
      error: { code: 'RUN-CONTRACT' },
    })
    vi.setSystemTime(Date.now() + 2 * hour)
    const rendered = { a: seen['a']?.length, b: seen['b']?.length }
    act(
      () =>
        void now('a')
          ?.refresh()
          .catch(() => {}),
    )
    await pass(1_000)
    for (const one of [...(seen['a'] ?? []).slice(rendered.a), ...(seen['b'] ?? []).slice(rendered.b)])
      expect(one).toMatchObject({ phase: 'pending', connection: 'stopped', error: { code: 'RUN-CONTRACT' } })
  })

  it('each stops, expires and goes on alone', async () => {
    const { show, now, requests } = openPage([json({ status: 'running' })])
    const slots = { a: { options: { deadlineMs: 5_000 } }, b: {}, c: { options: { enabled: false } } }
    show(slots)
    await pass(1_000)
    act(() => now('b')?.stop())
    await pass(5_000)
    const states = () => ['a', 'b', 'c'].map((name) => now(name)?.connection)
    expect(states()).toEqual(['expired', 'stopped', 'paused'])
    const asked = requests.length
    await pass(60_000)
    expect(requests).toHaveLength(asked)
    show({ ...slots, c: { options: {} } })
    await pass(0)
    expect([...states(), requests.length]).toEqual(['expired', 'stopped', 'live', asked + 1])
    act(() => now('b')?.resume())
    await pass(10_000)
    expect(states()).toEqual(['expired', 'live', 'live'])
    act(() => now('a')?.resume())
    await pass(4_000)
    expect(states()).toEqual(['live', 'live', 'live'])
    await pass(2_000)
    expect(states()).toEqual(['expired', 'live', 'live'])
  })
})
