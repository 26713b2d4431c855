import type { Run, RunRef } from 'cloudsquid-react'
import {
  addFollowedRun,
  type FollowedRunList,
  noFollowedRuns,
  parseFollowedRuns,
  recordAnswer,
} from 'cloudsquid-react-ui/controls'
import { type FollowedRun, runKey } from 'cloudsquid-react-ui'
import { createStoredValue, type StoredValue } from '../storage/createStoredValue.ts'

/** The list of followed runs, kept by this browser: the API has no call that lists runs. */
export interface FollowedRuns extends Pick<StoredValue<FollowedRunList>, 'getSnapshot' | 'subscribe'> {
  /** Puts a run on the list; one that is on it already stays as it is. */
  add: (run: FollowedRun) => void
  /** Notes what an answer says. A run that is not on the list is left alone. */
  record: (ref: RunRef, run: Run, check: Check) => void
  /** Notes what is known of a run's document. */
  describe: (ref: RunRef, document: Pick<FollowedRun, 'filename' | 'mimetype' | 'sizeBytes'>) => void
  /** Takes a run off the list, and does nothing else to it. */
  remove: (ref: RunRef) => void
}

/** When a run was looked at, and when the time before, if that is known. */
export interface Check {
  checkedAtMs: number
  previousCheckAtMs?: number | undefined
}

export function createFollowedRuns(): FollowedRuns {
  const stored = createStoredValue<FollowedRunList>({
    key: 'extraction-runs:followed',
    parse: parseFollowedRuns,
    initial: noFollowedRuns,
  })
  /** When this tab last looked at a run; worth nothing after a reload, so it is not stored. */
  const checksAtMs = new Map<string, number>()

  return {
    getSnapshot: stored.getSnapshot,
    subscribe: stored.subscribe,
    add(run) {
      // Whoever starts a run knows its state from that moment on; whoever opens a link does not.
      if (run.status === undefined) checksAtMs.set(runKey(run), run.addedAtMs)
      stored.update((list) => addFollowedRun(list, run))
    },
    record(ref, run, { checkedAtMs, previousCheckAtMs = checksAtMs.get(runKey(ref)) }) {
      const key = runKey(ref)
      checksAtMs.set(key, checkedAtMs)
      const answer = { run, checkedAtMs, previousCheckAtMs }
      stored.update((list) => changeRun(list, key, (known) => recordAnswer(known, answer)))
    },
    describe(ref, { filename, mimetype, sizeBytes }) {
      const isKnown = (run: FollowedRun) => run.filename === filename
      stored.update((list) =>
        changeRun(list, runKey(ref), (run) =>
          isKnown(run) ? run : { ...run, filename, mimetype, sizeBytes },
        ),
      )
    },
    remove(ref) {
      const key = runKey(ref)
      checksAtMs.delete(key)
      stored.update((list) => {
        const runs = list.runs.filter((run) => runKey(run) !== key)
        return runs.length === list.runs.length ? list : { ...list, runs }
      })
    },
  }
}

function changeRun(
  list: FollowedRunList,
  key: string,
  change: (run: FollowedRun) => FollowedRun,
): FollowedRunList {
  const runs = list.runs.map((run) => (runKey(run) === key ? change(run) : run))
  return runs.every((run, index) => run === list.runs[index]) ? list : { ...list, runs }
}
