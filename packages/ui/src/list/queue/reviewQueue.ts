import { compareRuns } from '../choice/compareRuns.ts'
import { filterRuns } from '../choice/chooseRuns.ts'
import type { RunChoice } from '../choice/RunChoice.ts'
import type { FollowedRun } from '../FollowedRun.ts'
import { runKey } from '../runKey.ts'

/** The done runs of a list as a queue of reviews. */
export interface ReviewQueue {
  reviewed: number
  total: number
  /** How many others await their review. */
  left: number
  /** The next one that awaits its review: after the open one in the list, then from its top. */
  next: FollowedRun | undefined
}

const isAwaiting = ({ status, review }: FollowedRun) => status === 'done' && review === 'awaiting'

/**
 * Tells how far the reviewing of a list has come, and which run is next: in the order of the list, and of the runs that
 * its filter shows, except that a filter by state would leave none but one kind.
 *
 * @param open - The run that is open. Its place counts also if it has just left the filter.
 */
export function reviewQueue(
  runs: readonly FollowedRun[],
  open: FollowedRun | undefined,
  choice: RunChoice = {},
): ReviewQueue {
  const compare = compareRuns(choice)
  const openKey = open && runKey(open)
  let reviewed = 0
  let total = 0
  let left = 0
  let first: FollowedRun | undefined
  let next: FollowedRun | undefined
  for (const run of filterRuns(runs, { ...choice, state: undefined, needsAttention: undefined })) {
    if (run.status !== 'done') continue
    total += 1
    if (!isAwaiting(run)) {
      reviewed += 1
      continue
    }
    if (runKey(run) === openKey) continue
    left += 1
    if (choice.needsAttention && !run.summary?.findings) continue
    if (!first || compare(run, first) < 0) first = run
    if (open && compare(run, open) > 0 && (!next || compare(run, next) < 0)) next = run
  }
  return { reviewed, total, left, next: next ?? first }
}
