import { act, cleanup } from '@testing-library/react'
import type * as React from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { refTo, renderRuns, runningStep } from '../../support/renderRuns.tsx'

/** Whether React makes anew what it has memoized, and runs each effect anew. */
let drops = false

vi.mock('react', async (load) => {
  const react = await load<typeof React>()
  const drop = (deps: React.DependencyList) => (drops ? deps.map(() => ({})) : deps)
  const useMemo: typeof react.useMemo = (make, deps) => react.useMemo(make, drop(deps))
  const useEffect: typeof react.useEffect = (run, deps) => react.useEffect(run, deps && drop(deps))
  return { ...react, useMemo, useEffect }
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  drops = false
  cleanup()
  vi.useRealTimers()
})

/** Renders as Fast Refresh does after an edit: state and refs stay, all else is made anew. */
async function edit(rerender: () => void): Promise<void> {
  drops = true
  act(rerender)
  drops = false
  await pass(0)
}

describe('an edit of a component during development', () => {
  it('leaves a run stopped that was stopped', async () => {
    const { now, follow, requests } = renderRun([runningStep])
    await pass(1_000)
    act(() => now().stop())
    await edit(() => follow(testRef))
    expect(now().connection).toBe('stopped')
    await pass(60_000)
    expect(requests).toHaveLength(1)
    act(() => now().resume())
    await pass(1_000)
    expect([now().connection, requests.length]).toEqual(['live', 2])
  })

  it('leaves those runs of a list stopped that were stopped', async () => {
    const { now, follow, connections } = renderRuns({ one: [runningStep], two: [runningStep] })
    await pass(1_000)
    act(() => now().stop(refTo('two')))
    await edit(() => follow([refTo('one'), refTo('two')]))
    expect(connections()).toEqual(['live', 'stopped'])
  })
})
