import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isTooEarly, sinceMs, startWatch } from '../../../packages/hooks/src/polling/watch.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

/** Tells of a run whose last answer came just now, once so much has gone by on each of the two clocks. */
function isEarlyAfter(pollAfterMs: number | undefined, evenMs: number, dayMs = evenMs): boolean {
  const watch = startWatch({ pollAfterMs }, Date.now())
  vi.setSystemTime(Date.now() + dayMs - evenMs)
  vi.advanceTimersByTime(evenMs)
  return isTooEarly(watch)
}

describe('isTooEarly', () => {
  it.each([
    [undefined, 0, true],
    [undefined, 999, true],
    [undefined, 1_000, false],
    [undefined, 3_600_000, false],
    [1, 999, true],
    [1, 1_000, false],
    [20_000, 1_000, true],
    [20_000, 19_999, true],
    [20_000, 20_000, false],
    [Number.POSITIVE_INFINITY, 9e9, true],
  ])('with a hint of %s ms, %i ms after the last answer: %s', (pollAfterMs, afterMs, expected) => {
    expect(isEarlyAfter(pollAfterMs, afterMs)).toBe(expected)
  })

  it.each([1, 1_000, 9e9])(
    'a clock that was set back by %i ms neither ends a wait nor makes it longer',
    (ms) => {
      expect(isEarlyAfter(60_000, 59_999, 59_999 - ms)).toBe(true)
      expect(isEarlyAfter(60_000, 60_000, 60_000 - ms)).toBe(false)
    },
  )

  it('time that the device slept through counts', () => {
    expect(isEarlyAfter(60_000, 1, 59_999)).toBe(true)
    expect(isEarlyAfter(60_000, 1, 60_000)).toBe(false)
  })

  it('ends once, and does not begin again as time goes on', () => {
    const ms = fc.nat({ max: 10_000_000 })
    fc.assert(
      fc.property(ms, ms, fc.option(ms, { nil: undefined }), (one, other, pollAfterMs) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)]
        if (!isEarlyAfter(pollAfterMs, before)) expect(isEarlyAfter(pollAfterMs, after)).toBe(false)
      }),
    )
  })
})

describe('sinceMs', () => {
  it('of a moment on another page, whose clock was ahead, counts up from there', () => {
    const watch = startWatch({}, Date.now() + 5_000)
    vi.advanceTimersByTime(2_000)
    expect(sinceMs(watch.endedAt, watch.endedAtMs)).toBe(7_000)
  })
})
