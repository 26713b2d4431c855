import { cleanup, renderHook } from '@testing-library/react'
import { type RunRef, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch, type Step } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const done = json({ status: 'done', data: {} })
const running = json({ status: 'running' })

describe('F14: a component that goes on to another run', () => {
  it.each<[string, Step, string[]]>([
    ['that is done at once', done, ['loading live', 'done settled']],
    ['that runs', running, ['loading live', 'running live']],
  ])('renders once for each thing it shows: %s', async (_, step, shown) => {
    const { wrapper } = buildHarness({ fetch: scriptFetch([step]).fetch })
    const seen: string[] = []
    const { rerender } = renderHook(
      (ref: RunRef | undefined) => {
        const { phase, connection } = useRun(ref && { ...ref }, { onStatusChange: () => {} })
        seen.push(`${phase} ${connection}`)
      },
      { wrapper, initialProps: undefined as RunRef | undefined },
    )
    await pass(0)
    rerender(testRef)
    await pass(1_000)
    rerender({ ...testRef, runId: 'run-2' })
    await pass(1_000)
    rerender(undefined)
    await pass(1_000)
    expect(seen).toEqual(['idle paused', ...shown, ...shown, 'idle paused'])
  })
})
