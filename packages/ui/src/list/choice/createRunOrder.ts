import type { FollowedRun } from '../FollowedRun.ts'
import { filterRuns, type RunSearch, sortRuns } from './chooseRuns.ts'
import type { RunChoice } from './RunChoice.ts'

export type RunOrder = (
  runs: readonly FollowedRun[],
  choice: RunChoice,
  search?: RunSearch,
) => readonly FollowedRun[]

/** Makes a function that picks and sorts runs, and sorts anew only what has changed since it was called the last time. */
export function createRunOrder(): RunOrder {
  let sorted: readonly FollowedRun[] = []
  let sortedOf: readonly FollowedRun[] | undefined
  let sortedBy = ''
  return (runs, choice, search) => {
    const by = `${choice.sort ?? 'added'} ${choice.isReversed ?? false}`
    if (runs !== sortedOf || by !== sortedBy) {
      sorted = sortRuns(runs, choice, by === sortedBy ? sorted : [])
      sortedOf = runs
      sortedBy = by
    }
    return filterRuns(sorted, choice, search)
  }
}
