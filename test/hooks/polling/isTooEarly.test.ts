import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTooEarly } from '../../../packages/hooks/src/polling/watch.ts'

const endedAt = 1_000_000

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
  ])('with a hint of %s ms, %i ms after the last answer: %s', (pollAfterMs, sinceMs, expected) => {
    expect(isTooEarly({ endedAt, pollAfterMs }, endedAt + sinceMs)).toBe(expected)
  })

  it.each([1, 1_000, 9e9])('is never so for a clock that was set back by %i ms', (backMs) => {
    expect(isTooEarly({ endedAt, pollAfterMs: 60_000 }, endedAt - backMs)).toBe(false)
  })

  it('ends once, and does not begin again as time goes on', () => {
    const ms = fc.nat({ max: 10_000_000 })
    fc.assert(
      fc.property(ms, ms, fc.option(ms, { nil: undefined }), (one, other, pollAfterMs) => {
        const watch = { endedAt, pollAfterMs }
        const [before, after] = [Math.min(one, other), Math.max(one, other)]
        if (!isTooEarly(watch, endedAt + before)) expect(isTooEarly(watch, endedAt + after)).toBe(false)
      }),
    )
  })
})
