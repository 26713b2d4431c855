import { type FollowedRun, hasEnded } from './FollowedRun.ts'

/** Which runs the list shows, by state. */
export type RunFilter = 'all' | 'running' | 'review'

/** Tells whether a run belongs under a filter: `review` are those that await a human's verdict. */
export function isUnder(filter: RunFilter, run: FollowedRun): boolean {
  if (filter === 'running') return !hasEnded(run)
  return filter === 'all' || (run.status === 'done' && run.review === 'awaiting')
}

/** Picks the runs under a filter whose title or id holds the text. */
export function filterRuns(
  runs: readonly FollowedRun[],
  { filter, text }: { filter: RunFilter; text: string },
): FollowedRun[] {
  const wanted = text.trim().toLocaleLowerCase()
  const holdsText = ({ filename = '', runId }: FollowedRun) =>
    `${filename}\n${runId}`.toLocaleLowerCase().includes(wanted)
  return runs.filter((run) => isUnder(filter, run) && holdsText(run))
}
