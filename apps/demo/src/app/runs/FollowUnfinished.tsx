import { type Run, type RunRef, useRun } from 'cloudsquid-react'
import { useEffect, useState } from 'react'
import { type FollowedRun, hasEnded, runKey } from '../../features/run-list/FollowedRun.ts'
import { useAppServices } from '../AppServices.tsx'
import { useSelectedRun } from './SelectedRun.tsx'
import { useFollowedRuns } from './useFollowedRuns.ts'

/** The list follows what is in view besides; hundreds of runs must not mean hundreds of requests at a time. */
const maxFollowed = 6

/**
 * Follows unfinished runs that nobody looks at, a few at a time, the oldest first: what the list says of them, and
 * the number of unfinished runs, would be wrong otherwise until somebody scrolls to them. Shows nothing.
 */
export function FollowUnfinished() {
  const { runs } = useFollowedRuns().value
  const selected = useSelectedRun()
  const [givenUp, setGivenUp] = useState<ReadonlySet<string>>(new Set())
  const selectedKey = selected && runKey(selected.ref)
  const isDue = (run: FollowedRun) =>
    !hasEnded(run) && runKey(run) !== selectedKey && !givenUp.has(runKey(run))
  return runs
    .filter(isDue)
    .slice(-maxFollowed)
    .map((run) => (
      <Follower
        key={runKey(run)}
        run={run}
        onGiveUp={() => setGivenUp((keys) => new Set([...keys, runKey(run)]))}
      />
    ))
}

function Follower({ run, onGiveUp }: { run: RunRef; onGiveUp: () => void }) {
  const { followedRuns } = useAppServices()
  const { projectName, tableId, runId } = run
  const watch = useRun({ projectName, tableId, runId })
  const answer = watch.run as Run | undefined
  const checkedAtMs = watch.checkedAt?.getTime()
  useEffect(() => {
    if (answer && checkedAtMs !== undefined)
      followedRuns.record({ projectName, tableId, runId }, answer, checkedAtMs)
  }, [answer, checkedAtMs, followedRuns, projectName, tableId, runId])

  // One that cannot be read, or never ends, makes room for the next.
  const isOver = watch.connection === 'stopped' || watch.connection === 'expired'
  useEffect(() => {
    if (isOver) onGiveUp()
    // The caller's function is new on each render; only the end counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isOver])
  return null
}
