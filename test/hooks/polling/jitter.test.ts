import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jitter } from '../../../packages/hooks/src/polling/nextPoll.ts'

describe('jitter', () => {
  it('is from 0 to 1 and the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = jitter(text)
        expect(value >= 0 && value < 1).toBe(true)
        expect(jitter(text)).toBe(value)
      }),
    )
  })

  it('spreads the polls of one run, and the runs of one poll, over all tenths', () => {
    const polls = Array.from({ length: 1_000 }, (_, poll) => jitter(`run-1:${poll}:0`))
    const runs = Array.from({ length: 1_000 }, (_, run) => jitter(`${run}:1:0`))
    for (const values of [polls, runs]) {
      const tenths = new Map<number, number>()
      for (const value of values)
        tenths.set(Math.floor(value * 10), (tenths.get(Math.floor(value * 10)) ?? 0) + 1)
      expect([...tenths.values()].every((hits) => hits > 50 && hits < 170)).toBe(true)
      expect(tenths.size).toBe(10)
    }
  })
})
