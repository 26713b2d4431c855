import { type FollowedRun, runKey } from '../FollowedRun.ts'

/** The done runs of a list as a queue of reviews. */
export interface ReviewQueue {
  reviewed: number
  total: number
  /** How many others await their review. */
  left: number
  /** The next one that awaits its review: after the open one in the list, then from its top. */
  next: FollowedRun | undefined
}

/** Tells how far the reviewing of a list has come, and which run is next. */
export function reviewQueue(runs: readonly FollowedRun[], openKey: string | undefined): ReviewQueue {
  const done = runs.filter(({ status }) => status === 'done')
  const open = runs.findIndex((run) => runKey(run) === openKey)
  const inOrder = [...runs.slice(open + 1), ...runs.slice(0, Math.max(open, 0))]
  const others = inOrder.filter((run) => run.status === 'done' && run.review === 'awaiting')
  return {
    reviewed: done.filter(({ review }) => review !== 'awaiting').length,
    total: done.length,
    left: others.length,
    next: others[0],
  }
}
