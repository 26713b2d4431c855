import { cleanup, renderHook } from '@testing-library/react'
import { type Run, useRun, useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const step = (status: string, total: number, reasoning = 'page') =>
  json({ status, reasoning, data: { total, parts: [{ name: 'a' }] } })
const script: Step[] = [
  step('pending', 1),
  step('running', 1, 'page 2'),
  drop,
  step('running', 1, 'page 3'),
  step('running', 2, 'page 3'),
  step('done', 2, 'page 4'),
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Renders a hook over the script to its end, and gives what each render read. */
async function play<TValue>(use: () => TValue, steps = script) {
  const { fetch, requests } = scriptFetch(steps)
  const { wrapper } = buildHarness({ fetch })
  const seen: TValue[] = []
  renderHook(() => void seen.push(use()), {
    wrapper: ({ children }) => wrapper({ children: <Suspense>{children}</Suspense> }),
  })
  for (let second = 0; second < 40; second += 1) await passInAct(1_000)
  return { seen, requests }
}

const totalOf = (run: Run) => (run.data as { total: number } | undefined)?.total

describe('a part of the run, by `select`', () => {
  it('renders only when it changes', async () => {
    const { seen, requests } = await play(() => useRun(testRef, { select: totalOf }).selected)
    expect([seen, requests.length]).toEqual([[undefined, 1, 2], 6])
  })

  it('renders only when it changes, with a function written into the component', async () => {
    const { seen } = await play(() => useRun(testRef, { select: (run) => run.status === 'done' }).selected)
    expect(seen).toEqual([undefined, false, true])
  })

  it('keeps an object that is equal, and its parts', async () => {
    const { seen } = await play(
      () =>
        useRun(testRef, { select: (run) => ({ parts: (run.data as { parts: object[] }).parts }) }).selected,
    )
    expect(seen).toHaveLength(2)
  })

  it('is as of now where something is read for the first time later', async () => {
    const { fetch } = scriptFetch(script)
    const { wrapper } = buildHarness({ fetch })
    const phases: string[] = []
    const { rerender } = renderHook(
      ({ isOpen }) => {
        const result = useRun(testRef, { select: () => 'the same' })
        if (isOpen) phases.push(result.phase)
        return result.selected
      },
      { wrapper, initialProps: { isOpen: false } },
    )
    await passInAct(60_000)
    rerender({ isOpen: true })
    expect(phases).toEqual(['done'])
  })

  it('renders for what else is read, too', async () => {
    const { seen } = await play(() => {
      const { selected, connection } = useRun(testRef, { select: totalOf })
      return `${selected} ${connection}`
    })
    expect(seen).toEqual(['undefined live', '1 live', '1 reconnecting', '1 live', '2 live', '2 settled'])
  })

  it('leaves `run` as it is for who reads that', async () => {
    const { seen } = await play(() => useRun(testRef, { select: totalOf }).run?.status)
    expect(seen.at(-1)).toBe('done')
  })

  it('selects from the typed run', async () => {
    const validate = (value: unknown) => ({ value: { sum: (value as { total: number }).total } })
    const schema = { '~standard': { version: 1, vendor: 'test', validate } } as const
    const { seen } = await play(
      () => useRun(testRef, { schema, select: (run) => (run.status === 'done' ? run.data.sum : 0) }).selected,
    )
    expect(seen).toEqual([undefined, 0, 2])
  })

  it.each<[string, () => unknown]>([
    ['a date', () => new Date(0)],
    ['a map', () => new Map()],
    ['a function', () => () => {}],
    ['no number', () => Number.NaN],
  ])('may be what cannot be compared: %s', async (_, make) => {
    // `select` is another one with each render, as where it is written into the component.
    const { seen } = await play(() => useRun(testRef, { select: () => make() }).selected)
    // One for nothing, and at most one for each answer that says something else.
    expect(seen.length).toBeLessThanOrEqual(script.length)
    const strict = await play(() => useRun(testRef, { select: make }).selected)
    expect(strict.seen.length).toBeLessThanOrEqual(script.length)
  })

  it('works in useSuspenseRun', async () => {
    const { seen } = await play(() => useSuspenseRun(testRef, { select: totalOf }).selected)
    expect(seen).toEqual([1, 2])
  })
})

describe('isFinal and isWatching', () => {
  it('say how the run and the watching are, and with `select` render only when they change', async () => {
    const finals = await play(() => useRun(testRef, { select: () => 0 }).isFinal)
    expect(finals.seen).toEqual([false, true])
    const watching = await play(() => useRun(testRef, { select: () => 0 }).isWatching)
    expect(watching.seen).toEqual([true, false])
  })

  it('are false of nothing', () => {
    const { wrapper } = buildHarness({ fetch: scriptFetch([]).fetch })
    const { result } = renderHook(() => useRun(undefined), { wrapper })
    expect([result.current.isFinal, result.current.isWatching]).toEqual([false, false])
  })
})
