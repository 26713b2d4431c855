import { RunInputError } from 'cloudsquid-react'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { maxTimerMs } from '../../../packages/hooks/src/client/parsePollHint.ts'
import { nextPoll, type NextPollReason, type Pace } from '../../../packages/hooks/src/polling/nextPoll.ts'
import type { RunWatch } from '../../../packages/hooks/src/polling/watch.ts'
import { buildRun } from '../../support/buildSnapshot.ts'
import { buildWatch } from '../../support/buildWatch.ts'

const next = (fields: Partial<RunWatch>, pace?: Pace) => nextPoll(buildWatch(fields), 'run-1', pace).afterMs

describe('nextPoll: schedule', () => {
  it.each([
    [0, 2_000],
    [1, 2_000],
    [2, 2_400],
    [3, 2_880],
    [4, 3_456],
    [5, 4_148],
    [6, 4_977],
    [7, 5_000],
    [1_000_000, 5_000],
  ])('waits after %i good answers %i ms', (pollCount, ms) => {
    expect(next({ pollCount })).toBe(ms)
  })

  it.each(['done', 'error'])('ends when the run is %s', (status) => {
    expect(next({ run: buildRun({ status }), pollAfterMs: 5_000, failureCount: 2 })).toBe(false)
  })

  it.each(['DONE', null, 7])('goes on at the same pace when the status is %j', (status) => {
    expect(next({ run: buildRun({ status }) })).toBe(2_000)
  })

  it('takes a number', () => {
    expect(next({ pollCount: 9 }, { intervalMs: 300 })).toBe(300)
  })

  it('takes a function of the state of the polling', () => {
    const intervalMs = vi.fn(({ pollCount }: { pollCount: number }) => pollCount * 100)
    expect(next({ pollCount: 7 }, { intervalMs })).toBe(700)
    expect(intervalMs).toHaveBeenCalledWith(expect.objectContaining({ run: buildRun(), failureCount: 0 }))
  })

  it.each([0, -1, Number.NaN, -0, Infinity, -Infinity, undefined])('takes %s for no wish', (wished) => {
    expect(next({}, { intervalMs: wished })).toBe(2_000)
    expect(next({}, { intervalMs: () => wished as number })).toBe(2_000)
  })

  it.each([2 ** 31, 1e300])('never asks a timer for %d ms', (intervalMs) => {
    expect(next({}, { intervalMs, deadlineMs: Number.POSITIVE_INFINITY })).toBe(maxTimerMs)
  })
})

describe('nextPoll: hints of the server', () => {
  it('waits at least as long as the server asks, and little longer', () => {
    const ms = Number(next({ pollAfterMs: 10_000 }))
    expect(ms).toBeGreaterThanOrEqual(10_000)
    expect(ms).toBeLessThanOrEqual(11_000)
  })

  it('polls sooner than the schedule if the server says so', () => {
    expect(next({ pollAfterMs: 500, pollCount: 50 })).toBeLessThan(600)
  })

  it('goes before the own interval', () => {
    expect(next({ pollAfterMs: 10_000 }, { intervalMs: 100 })).toBeGreaterThanOrEqual(10_000)
  })

  it('spreads the clients of one hint', () => {
    const seeds = Array.from({ length: 100 }, (_, index) => `run-${index}`)
    const delays = seeds.map((seed) => nextPoll(buildWatch({ pollAfterMs: 10_000 }), seed).afterMs)
    expect(new Set(delays).size).toBeGreaterThan(80)
  })
})

describe('nextPoll: failures', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 3_000],
    [4, 3_120],
    [12, 4_269],
    [70, 30_000],
    [2_000, 30_000],
  ])('waits after %i failures %i ms, and up to 4 % more', (failureCount, ms) => {
    const waits = Number(next({ failureCount }))
    expect(waits).toBeGreaterThanOrEqual(ms)
    expect(waits).toBeLessThanOrEqual(ms * 1.04 + 1)
  })

  it('does not hurry for a hint that is shorter than the backoff', () => {
    expect(next({ failureCount: 3, pollAfterMs: 1_000 })).toBeGreaterThanOrEqual(3_000)
  })

  it('waits for a hint that is longer than the backoff', () => {
    expect(next({ failureCount: 1, pollAfterMs: 60_000 })).toBeGreaterThanOrEqual(60_000)
  })

  it('does not follow the own interval, which may be short', () => {
    expect(next({ failureCount: 1 }, { intervalMs: 10 })).toBeGreaterThanOrEqual(1_000)
  })
})

describe('nextPoll: deadline', () => {
  it.each<[Partial<RunWatch>, Pace, number | false]>([
    [{}, { spentMs: 3_599_000 }, 1_000],
    [{}, { spentMs: 3_600_000 }, false],
    [{}, { spentMs: 9_500, deadlineMs: 10_000 }, 500],
    [{}, { spentMs: 10_000, deadlineMs: 10_000 }, false],
    [{}, { spentMs: 10_001, deadlineMs: 10_000 }, false],
    [{}, { spentMs: 4_000, deadlineMs: 10_000 }, 2_000],
    // The last poll goes out then; one within a moment of the last answer would be a hot loop.
    [{}, { spentMs: 9_999, deadlineMs: 10_000 }, 250],
    [{ pollAfterMs: 60_000 }, { spentMs: 9_500, deadlineMs: 10_000 }, 500],
    [{ failureCount: 9 }, { spentMs: 9_500, deadlineMs: 10_000 }, 500],
    [{}, { deadlineMs: 0 }, false],
    [{}, { deadlineMs: -1 }, false],
  ])('of %j with %j waits %s', (fields, pace, expected) => {
    expect(next(fields, pace)).toBe(expected)
  })

  it('does not follow the clock, only the time that was watched', () => {
    for (const endedAt of [-9e9, 0, 9e9]) expect(next({ endedAt })).toBe(2_000)
  })

  it('takes a deadline that is no number for the usual one', () => {
    // Settings that were kept as JSON say null where they meant no end.
    for (const deadlineMs of [Number.NaN, null as never, 'soon' as never])
      expect(next({}, { deadlineMs })).toBe(2_000)
    expect(next({}, { deadlineMs: Number.NaN, spentMs: 3_600_000 })).toBe(false)
  })
})

describe('nextPoll: a function that throws', () => {
  const intervalMs = () => {
    throw new Error('secret-7')
  }

  it('ends in words of this package, with what was thrown as the cause', () => {
    const ask = () => next({}, { intervalMs })
    expect(ask).toThrow(RunInputError)
    expect(ask).toThrow(/^`intervalMs` threw/)
    expect(ask).toThrow(expect.objectContaining({ cause: new Error('secret-7') }))
  })

  it.each<[Partial<RunWatch>, Pace]>([
    [{ run: buildRun({ status: 'done' }) }, {}],
    [{ failureCount: 1 }, {}],
    [{}, { spentMs: 9e9 }],
  ])('is not asked when it does not decide: %#', (fields, pace) => {
    expect(() => next(fields, { ...pace, intervalMs })).not.toThrow()
  })
})

describe('nextPoll: the reason', () => {
  it.each<[Partial<RunWatch>, Pace, NextPollReason]>([
    [{}, {}, 'schedule'],
    [{ run: buildRun({ status: 'done' }), failureCount: 1 }, {}, 'final'],
    [{}, { spentMs: 3_600_000 }, 'expired'],
    [{ failureCount: 1 }, {}, 'backoff'],
    [{ pollAfterMs: 5_000 }, {}, 'hint'],
    [{ pollAfterMs: 500, failureCount: 1 }, {}, 'backoff'],
    [{ pollAfterMs: 5_000, failureCount: 1 }, {}, 'hint'],
    [{}, { isSlow: true }, 'hidden'],
    [{ pollAfterMs: 60_000 }, { isSlow: true }, 'hint'],
    [{ pollAfterMs: 60_000, failureCount: 1 }, { isSlow: true }, 'hint'],
    [{}, { isSlow: true, spentMs: 3_599_000 }, 'deadline'],
    [{ failureCount: 1 }, { spentMs: 3_599_500 }, 'deadline'],
  ])('of %j with %j is %s', (fields, pace, reason) => {
    expect(nextPoll(buildWatch(fields), 'run-1', pace).reason).toBe(reason)
  })
})

describe('nextPoll: any watch', () => {
  const count = fc.nat({ max: 10_000 })
  const ms = fc.double({ min: 0.001, max: 1e12, noNaN: true })
  const watch = fc.record({
    pollCount: count,
    failureCount: count,
    pollAfterMs: fc.option(ms, { nil: undefined }),
    unchangedCount: count,
    run: fc.constantFrom('running', 'done', 'error', 'odd').map((status) => buildRun({ status })),
  })
  const paces = fc.record({
    intervalMs: fc.option(fc.double({ max: 1e12 }), { nil: undefined }),
    deadlineMs: fc.option(fc.double(), { nil: undefined }),
    spentMs: fc.nat({ max: 4_000_000 }),
    isSlow: fc.boolean(),
  })

  it('gives a delay that a timer can wait, or the end; the same for the same', () => {
    fc.assert(
      fc.property(watch, paces, (fields, pace) => {
        const delay = next(fields, pace)
        expect(next({ ...fields }, { ...pace })).toBe(delay)
        if (delay === false) return
        expect(['done', 'error']).not.toContain(fields.run.status)
        expect(Number.isInteger(delay) && delay >= 250 && delay <= maxTimerMs).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never comes before the hint, unless the deadline does', () => {
    fc.assert(
      fc.property(watch, (fields) => {
        const delay = next({ ...fields, run: buildRun() }, { deadlineMs: Number.POSITIVE_INFINITY })
        if (fields.pollAfterMs === undefined) return
        expect(delay).toBeGreaterThanOrEqual(Math.min(fields.pollAfterMs, maxTimerMs))
      }),
    )
  })
})
