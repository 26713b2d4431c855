import { type FollowedRun, hasEnded } from '../FollowedRun.ts'

export const runStates = ['running', 'review', 'approved', 'rejected', 'failed'] as const

/** Where a run stands, as the list tells runs apart: `review` are those that await a human's verdict. */
export type RunState = (typeof runStates)[number]

export const runSorts = ['added', 'due', 'amount', 'findings'] as const

/**
 * What comes first: `added` the newest, `due` what is due soonest, `amount` the largest of each currency, `findings` the
 * most. What a run does not have puts it last.
 */
export type RunSort = (typeof runSorts)[number]

/** Which runs a list shows, and in which order. Plain, so that an address can hold it. */
export interface RunChoice {
  state?: RunState | undefined
  /** Only runs that a check objects to and nobody has decided yet. */
  needsAttention?: boolean | undefined
  /** What the name of the issuer has in it. */
  issuer?: string | undefined
  sort?: RunSort | undefined
  /** Turns the order round. */
  isReversed?: boolean | undefined
}

/** Tells where a run stands; nothing of one whose review is not known. */
export function runStateOf(run: FollowedRun): RunState | undefined {
  if (!hasEnded(run)) return 'running'
  if (run.status === 'error') return 'failed'
  return run.review === 'awaiting' ? 'review' : run.review
}

/** Tells whether a check objects to a run that nobody has decided yet. */
export function needsAttention({ review, summary }: FollowedRun): boolean {
  return review === 'awaiting' && summary !== undefined && summary.findings > 0
}

/** How many runs there are of each kind. */
export type RunCounts = Record<RunState | 'all' | 'attention', number>

/** Counts a list, once over. */
export function countRuns(runs: readonly FollowedRun[]): RunCounts {
  const counts = {
    all: runs.length,
    attention: 0,
    running: 0,
    review: 0,
    approved: 0,
    rejected: 0,
    failed: 0,
  }
  for (const run of runs) {
    const state = runStateOf(run)
    if (state) counts[state] += 1
    if (needsAttention(run)) counts.attention += 1
  }
  return counts
}
