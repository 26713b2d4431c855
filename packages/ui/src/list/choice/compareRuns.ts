import type { FollowedRun } from '../FollowedRun.ts'
import type { RunChoice, RunSort } from './RunChoice.ts'

type Compare = (one: FollowedRun, other: FollowedRun) => number

/** What sorts a run, and -1 where large comes first. */
const values: Record<RunSort, { of: (run: FollowedRun) => number | undefined; way: 1 | -1 }> = {
  added: { of: ({ addedAtMs }) => addedAtMs, way: -1 },
  due: { of: ({ summary }) => dayNumber(summary?.dueDate), way: 1 },
  amount: {
    of: ({ summary }) => (summary?.amount === undefined ? undefined : Number(summary.amount)),
    way: -1,
  },
  findings: { of: ({ summary }) => summary?.findings, way: -1 },
}

/**
 * Gives the order of a list. Amounts of different currencies are not compared: each currency has its own stretch.
 * Skipped runs come last, the one that was skipped first before the others, however the order is turned.
 */
export function compareRuns({ sort = 'added', isReversed = false }: RunChoice): Compare {
  const { of, way } = values[sort]
  const turned = isReversed ? -way : way
  return (one, other) => {
    const skipped = (one.skippedAtMs ?? 0) - (other.skippedAtMs ?? 0)
    if (skipped !== 0) return skipped
    if (sort === 'amount') {
      const currency = compareTexts(one.summary?.currency, other.summary?.currency)
      if (currency !== 0) return currency
    }
    const a = of(one)
    const b = of(other)
    if (a !== b) {
      if (a === undefined) return 1
      if (b === undefined) return -1
      return (a - b) * turned
    }
    // Runs that were added together have one time; their order is to be the same everywhere.
    return other.addedAtMs - one.addedAtMs || compareTexts(one.runId, other.runId)
  }
}

/** `2026-11-29` as a number that sorts alike; much quicker than reading it as a date. */
function dayNumber(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.replaceAll('-', ''))
}

function compareTexts(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0
  if (one === undefined) return 1
  if (other === undefined) return -1
  return one < other ? -1 : 1
}
