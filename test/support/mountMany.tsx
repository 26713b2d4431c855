import { focusManager, onlineManager } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, vi } from 'vitest'
import { buildHarness, type HarnessOptions } from './buildHarness.tsx'
import { scriptFetch, type Step } from './scriptFetch.ts'
import { trackListeners } from './trackListeners.ts'
import { trackWeakMaps } from './trackWeakMaps.ts'

export interface MountOptions extends HarnessOptions {
  /** Answers each request, by the number of it. */
  step: (index: number) => Step
}

/** A page to mount and unmount on, over and over, that notes all it could leave behind. */
export function mountMany({ step, isStrict = false, ...options }: MountOptions) {
  const root = createRoot(document.createElement('div'))
  const listeners = trackListeners()
  const weakMaps = trackWeakMaps()
  let asked = 0
  const scripted = scriptFetch(() => {
    asked += 1
    return step(asked - 1)
  })
  const { wrapper: Wrapper, ...harness } = buildHarness({ fetch: scripted.fetch, ...options })
  const show = (children: ReactNode) =>
    act(() => root.render(<Wrapper>{isStrict ? <StrictMode>{children}</StrictMode> : children}</Wrapper>))
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
  const takeDown = () => act(() => root.unmount())
  onTestFinished(takeDown)

  return {
    ...harness,
    ...scripted,
    listeners,
    weakMaps,
    show,
    pass,
    /**
     * Mounts and unmounts so many times, at every point of a poll: before it is sent, in flight, between two, at the end
     * of the run.
     */
    remount: async (rounds: number, children: (round: number) => ReactNode) => {
      for (let round = 0; round < rounds; round += 1) {
        show(children(round))
        if (round % 4 > 0) await pass([0, 50, 300][(round % 4) - 1] ?? 0)
        show(null)
      }
    },
    /** Takes the page down, lets the minutes go by for which TanStack Query keeps what nobody follows, and looks. */
    expectNothingLeft: async () => {
      takeDown()
      await pass(20 * 60_000)
      const cache = harness.queryClient.getQueryCache()
      expect({
        timers: vi.getTimerCount(),
        inFlight: scripted.inFlight(),
        cached: cache.getAll().length,
        onWindow: listeners.on(window),
        onDocument: listeners.on(document),
        hasListeners: [focusManager.hasListeners(), onlineManager.hasListeners()],
        followed: weakMaps.under(cache).reduce((count: number, value) => count + sizeOf(value), 0),
        promises: weakMaps.values((value) => value instanceof Promise).length,
      }).toEqual({
        timers: 0,
        inFlight: 0,
        cached: 0,
        onWindow: [],
        onDocument: [],
        hasListeners: [false, false],
        followed: 0,
        promises: 0,
      })
    },
  }
}

/** How many entries a map or a set has, or those that an object has as fields. */
function sizeOf(value: unknown): number {
  if (value instanceof Map || value instanceof Set) return value.size
  const sizes = Object.values(Object(value) as object).map((field: unknown) =>
    field instanceof Map || field instanceof Set ? field.size : 0,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
