import { useQueryClient } from '@tanstack/react-query'
import {
  type FollowedRun as WatchedRun,
  RunHttpError,
  runKeys,
  type RunRef,
  type RunSnapshot,
  useRunClient,
  useRuns,
} from 'cloudsquid-react'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { type FollowedRun, hasEnded, type ReadProblem, runKey } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import { useSelectedRun } from './SelectedRun.tsx'
import { useFollowedRuns } from './useFollowedRuns.ts'
import { useRunNotifications } from './useRunNotifications.ts'

interface FollowedRunsWatch {
  readProblems: ReadonlyMap<string, ReadProblem>
  /** Says that a run is on the screen: those are asked for first. */
  setVisible: (ref: RunRef, isVisible: boolean) => void
}

const WatchContext = createContext<FollowedRunsWatch | undefined>(undefined)

/**
 * Follows every run of the list that has not ended and is not open, all within the client's budget, and notes what becomes of it. What
 * the list says of runs that nobody looks at would be wrong otherwise until somebody scrolls to them.
 */
export function FollowedRunsWatchProvider({ children }: { children: ReactNode }) {
  const { followedRuns } = useAppServices()
  const { runs } = useFollowedRuns().value
  const queryClient = useQueryClient()
  const client = useRunClient()
  const { notify, background } = useRunNotifications()
  const [visible] = useState(() => new Set<string>())
  const selected = useSelectedRun()
  // The open one is followed by its page, so that "Stop watching" stops it everywhere.
  const openKey = selected && runKey(selected.ref)
  const [problems, setProblems] = useState<ReadonlyMap<string, ReadProblem>>(new Map())
  const unfinished = chooseFollowed(runs, (run) => {
    const key = runKey(run)
    return key !== openKey && (visible.has(key) || !problems.has(key))
  })

  const watch = useRuns(unfinished.map(toRef), {
    background,
    // One watch may be the first to see what another page load left as running.
    notifyInitial: true,
    isVisible: (ref) => visible.has(runKey(ref)),
    onStatusChange(run, previous, ref) {
      const snapshot = queryClient.getQueryData<RunSnapshot>(runKeys.run(client, ref))
      followedRuns.record(ref, run, {
        checkedAtMs: snapshot?.checkedAt ?? Date.now(),
        previousCheckAtMs: snapshot?.previousCheckedAt,
      })
      if (previous) notify(ref, run)
    },
  })
  const found = watch.runs.flatMap((run) => {
    const problem = problemOf(run)
    return problem ? [[runKey(run.ref), problem] as const] : []
  })
  const [noted, setNoted] = useState('')
  if (found.join() !== noted) {
    setNoted(found.join())
    // Those that are not followed any more keep theirs.
    setProblems(new Map([...problems, ...found]))
  }
  const value = useMemo(
    () => ({
      readProblems: problems,
      setVisible: (ref: RunRef, isVisible: boolean) => {
        if (isVisible) visible.add(runKey(ref))
        else visible.delete(runKey(ref))
      },
    }),
    [problems, visible],
  )
  return <WatchContext value={value}>{children}</WatchContext>
}

/** Gives what is known of the runs that the list follows. */
export function useFollowedRunsWatch(): FollowedRunsWatch {
  const watch = use(WatchContext)
  if (!watch) throw new Error('No FollowedRunsWatchProvider stands above this component.')
  return watch
}

/** More at a time would not be asked more often: the client's budget is shared by all. */
const mostFollowed = 50

/** Chooses which unfinished runs are followed: the newest, and as they end the next ones, however many there are. */
function chooseFollowed(
  runs: readonly FollowedRun[],
  isWanted: (run: FollowedRun) => boolean,
): readonly FollowedRun[] {
  const chosen: FollowedRun[] = []
  for (const run of runs) {
    if (hasEnded(run) || !isWanted(run)) continue
    if (chosen.push(run) === mostFollowed) break
  }
  return chosen
}

/** A followed run is more than its address, and all of it would be part of the key. */
function toRef({ projectName, tableId, runId }: RunRef): RunRef {
  return { projectName, tableId, runId }
}

/** Only what ended the watching: what passes by itself is no news in a list. */
function problemOf({ error, connection }: WatchedRun): ReadProblem | undefined {
  if (error === null || connection !== 'stopped') return undefined
  const isGone = error instanceof RunHttpError && (error.status === 404 || error.status === 410)
  return isGone ? 'notFound' : 'unreadable'
}
