import { describe, expect, it } from 'vitest'
import { chooseRuns, type CountedRun } from '../../../apps/demo/src/app/insights/CountedRun.ts'
import { countByDay } from '../../../apps/demo/src/app/insights/countByDay.ts'
import { countFieldFaults } from '../../../apps/demo/src/app/insights/countFieldFaults.ts'
import { countReviewTimes, countRunTimes } from '../../../apps/demo/src/app/insights/countSpans.ts'
import { bucketSpans, measureSpans } from '../../../apps/demo/src/app/insights/measureSpans.ts'

const noonMs = Date.parse('2026-10-24T12:00:00Z')
const dayMs = 86_400_000
let count = 0
const counted = (change: Partial<CountedRun> = {}): CountedRun => ({
  projectName: 'local',
  tableId: 'a',
  runId: `run-${(count += 1)}`,
  title: 'Milan Hosting',
  addedAtMs: noonMs,
  outcome: 'awaiting',
  corrected: [],
  missing: [],
  ...change,
})

describe('runs by day', () => {
  it('are counted on the day of the time zone, not of UTC', () => {
    const late = counted({ addedAtMs: Date.parse('2026-10-23T22:30:00Z') })
    expect(countByDay([late], 'Europe/Berlin').map(({ day }) => day)).toEqual(['2026-10-24'])
    expect(countByDay([late], 'UTC').map(({ day }) => day)).toEqual(['2026-10-23'])
  })

  it('have the days between on which there were none, also over the end of summer time', () => {
    const runs = [counted(), counted({ addedAtMs: noonMs + 3 * dayMs, outcome: 'failed' })]
    const days = countByDay(runs, 'Europe/Berlin')
    expect(days.map(({ day }) => day)).toEqual(['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27'])
    expect(days.map(({ awaiting, failed }) => [awaiting, failed])).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 1],
    ])
  })

  it('stay drawable when one run is from a clock that was wrong by decades', () => {
    const days = countByDay([counted({ addedAtMs: 0 }), counted()], 'UTC')
    expect(days).toHaveLength(366)
    expect(days.at(-1)).toMatchObject({ day: '2026-10-24', awaiting: 1 })
  })

  it('are none where there are no runs', () => {
    expect(countByDay([], 'UTC')).toEqual([])
  })
})

describe('spans', () => {
  it.each([
    [[], undefined, undefined],
    [[7], 7, 7],
    [[1, 2], 1, 2],
    [[5, 1, 4, 2, 3, 6, 7, 8, 9, 100], 5, 9],
  ])('of %j have the median %s, and nine of ten are at most %s', (spans, medianMs, ninetyMs) => {
    expect(measureSpans(spans)).toEqual({ count: spans.length, medianMs, ninetyMs })
  })

  it('that are a limit long belong to what begins there; each is counted once', () => {
    const counts = bucketSpans([0, 999, 1_000, 5_000, 1e12], [1_000, 5_000]).map((bucket) => bucket.count)
    expect(counts).toEqual([2, 1, 2])
  })
})

describe('how long runs take', () => {
  it('is counted from those whose both ends were seen, by table', () => {
    const runs = [
      counted({ startedAtMs: 0, finishedAtMs: 2_000 }),
      counted({ startedAtMs: 0, finishedAtMs: 4_000, tableId: 'b' }),
      counted({ finishedAtMs: 9_000 }),
      // The clock was set back between the two.
      counted({ startedAtMs: 10_000, finishedAtMs: 4_000 }),
    ]
    const { count: seen, medianMs, ninetyMs, tables } = countRunTimes(runs)
    expect([seen, medianMs, ninetyMs]).toEqual([2, 2_000, 4_000])
    expect(tables.map(({ tableId, medianMs: of }) => [tableId, of])).toEqual([
      ['a', 2_000],
      ['b', 4_000],
    ])
  })
})

describe('how long reviews wait', () => {
  it('is counted from the end of the run; what waits, until now', () => {
    const runs = [
      counted({ outcome: 'approved', finishedAtMs: noonMs, reviewedAtMs: noonMs + 30_000 }),
      counted({ outcome: 'rejected', reviewedAtMs: noonMs }),
      counted({ finishedAtMs: noonMs - 2 * dayMs }),
      counted({ outcome: 'running' }),
    ]
    const times = countReviewTimes(runs, noonMs)
    expect([times.count, times.medianMs, times.waitingCount]).toEqual([1, 30_000, 1])
    expect(times.waiting.find((bucket) => bucket.count > 0)?.fromMs).toBe(dayMs)
  })
})

describe('fields that are corrected or missing', () => {
  it('are counted once a run, all rows of a table as one field, the most frequent first', () => {
    const first = counted({ corrected: ['/lines/0/qty', '/lines/12/qty', '/amount'], missing: ['/date_due'] })
    const second = counted({ corrected: ['/lines/3/qty'], missing: ['/date_due', '/vat'] })
    expect(
      countFieldFaults([first, second]).map(({ field, corrected, missing, runs }) => [
        field,
        corrected,
        missing,
        runs.map(({ runId }) => runId),
      ]),
    ).toEqual([
      ['/date_due', 0, 2, [first.runId, second.runId]],
      ['/lines/*/qty', 2, 0, [first.runId, second.runId]],
      ['/amount', 1, 0, [first.runId]],
      ['/vat', 0, 1, [second.runId]],
    ])
  })

  it('with a number in their name are not taken for rows', () => {
    expect(countFieldFaults([counted({ missing: ['/line1/2026x'] })])[0]?.field).toBe('/line1/2026x')
  })
})

describe('the choice of runs', () => {
  it('is by days of 24 hours back from now, and by table', () => {
    const old = counted({ addedAtMs: noonMs - 8 * dayMs })
    const other = counted({ tableId: 'b' })
    const runs = [old, other, counted()]
    expect(chooseRuns(runs, { days: 7, tableId: undefined, nowMs: noonMs })).toHaveLength(2)
    expect(chooseRuns(runs, { days: undefined, tableId: 'b', nowMs: noonMs })).toEqual([other])
  })
})
