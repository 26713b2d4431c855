import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPoll, type Pace, type ScheduleName } from '../../../packages/hooks/src/polling/nextPoll.ts'
import type { RunWatch } from '../../../packages/hooks/src/polling/watch.ts'
import { buildRun } from '../../support/buildSnapshot.ts'
import { buildWatch } from '../../support/buildWatch.ts'

const odd = buildRun({ status: 'archived' })
const next = (fields: Partial<RunWatch>, pace?: Pace) =>
  Number(nextPoll(buildWatch({ run: odd, pollCount: 100, ...fields }), 'run-1', pace).afterMs)

describe('nextPoll: a status that nobody knows', () => {
  it.each([
    [0, 5_000],
    [10, 5_000],
    [11, 7_500],
    [12, 11_250],
    [13, 16_875],
    [14, 25_313],
    [15, 37_969],
    [16, 56_954],
    [17, 60_000],
    [1_000_000, 60_000],
  ])('is asked for, after %i equal answers, in %i ms', (unchangedCount, ms) => {
    expect(next({ unchangedCount })).toBe(ms)
  })

  it.each(['pending', 'running'])('is not %s, which goes on at its pace', (status) => {
    expect(next({ run: buildRun({ status }), unchangedCount: 1_000 })).toBe(5_000)
  })

  it('grows from a number and from a named schedule too', () => {
    expect(next({ unchangedCount: 11 }, { intervalMs: 1_000 })).toBe(1_500)
    expect(next({ unchangedCount: 11 }, { intervalMs: 'steady' })).toBe(4_500)
  })

  it('leaves the pace to a function', () => {
    expect(next({ unchangedCount: 1_000 }, { intervalMs: ({ unchangedCount }) => unchangedCount })).toBe(
      1_000,
    )
  })

  it('leaves a hint and a backoff as they are', () => {
    expect(next({ unchangedCount: 1_000, pollAfterMs: 500 })).toBeLessThan(600)
    expect(next({ unchangedCount: 1_000, failureCount: 1 })).toBeLessThan(1_600)
  })

  it('is asked for at most 120 times in its first hour', () => {
    let polls = 0
    let atMs = 0
    for (; atMs < 3_600_000; polls += 1) atMs += next({ unchangedCount: polls, pollCount: polls + 1 })
    expect(polls).toBeLessThan(120)
  })

  it('never waits less than the schedule, nor longer than 60 s or the schedule, and ever longer', () => {
    const names = fc.constantFrom<ScheduleName[]>('standard', 'eager', 'steady', 'patient')
    const ms = fc.integer({ min: 250, max: 10_000_000 })
    const count = fc.nat({ max: 10_000 })
    fc.assert(
      fc.property(fc.oneof(names, ms), count, count, (intervalMs, pollCount, unchangedCount) => {
        const pace = { intervalMs, deadlineMs: Number.POSITIVE_INFINITY }
        const usual = next({ run: buildRun(), pollCount }, pace)
        const waits = next({ pollCount, unchangedCount }, pace)
        expect(waits).toBeGreaterThanOrEqual(usual)
        expect(waits).toBeLessThanOrEqual(Math.max(usual, 60_000))
        expect(next({ pollCount, unchangedCount: unchangedCount + 1 }, pace)).toBeGreaterThanOrEqual(waits)
      }),
    )
  })
})
