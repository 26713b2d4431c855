import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ScheduleName, schedules } from '../../../packages/hooks/src/polling/nextPoll.ts'

/** The first waits of a schedule, in whole milliseconds. */
function waitsOf(name: ScheduleName, count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.round(schedules[name]({ pollCount: index + 1, failureCount: 0, unchangedCount: 0 })),
  )
}

describe('schedules', () => {
  it.each<[ScheduleName, number[]]>([
    ['standard', [2_000, 2_400, 2_880, 3_456, 4_147, 4_977, 5_000, 5_000]],
    ['steady', [3_000, 3_000, 3_000, 3_000]],
    ['patient', [15_000, 15_000, 15_000]],
    ['eager', [2_000, 2_000, 2_000]],
  ])('%s waits %j', (name, waits) => {
    expect(waitsOf(name, waits.length)).toEqual(waits)
  })

  it.each<[ScheduleName, number, number]>([
    ['standard', 2_000, 5_000],
    ['eager', 2_000, 2_000],
    ['steady', 3_000, 3_000],
    ['patient', 15_000, 15_000],
  ])('%s grows from %i to %i ms, never shrinks, and never overflows', (name, firstMs, slowestMs) => {
    const count = fc.nat({ max: 1_000_000 })
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)].map((pollCount) =>
          schedules[name]({ pollCount, failureCount: 0, unchangedCount: 0 }),
        )
        expect(fewer).toBeGreaterThanOrEqual(firstMs)
        expect(more).toBeGreaterThanOrEqual(Number(fewer))
        expect(more).toBeLessThanOrEqual(slowestMs)
      }),
    )
  })

  it('standard stays in the band of 2 to 5 s that the documentation asks for', () => {
    expect(Math.min(...waitsOf('standard', 100))).toBe(2_000)
    expect(Math.max(...waitsOf('standard', 100))).toBe(5_000)
  })
})
