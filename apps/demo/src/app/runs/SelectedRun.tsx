import { useMatch } from '@tanstack/react-router'
import { type Run, type RunRef, useRun, type UseRunResult } from 'cloudsquid-react'
import { createContext, type ReactNode, use, useEffect, useRef } from 'react'
import { runKey } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import { useRunNotifications } from './useRunNotifications.ts'

export interface SelectedRunValue {
  ref: RunRef
  watch: UseRunResult
}

const SelectedRunContext = createContext<SelectedRunValue | undefined>(undefined)

/**
 * Follows the run in the address, once for the whole page: the page, the top bar and the list show one watch, so that
 * "Stop watching" stops it everywhere. Notes in the list what it sees, and puts a run on it that came by a link.
 */
export function SelectedRunProvider({ children }: { children: ReactNode }) {
  const ref = useMatch({
    from: '/runs/$projectName/$tableId/$runId',
    shouldThrow: false,
    select: ({ params: { projectName, tableId, runId } }) => ({ projectName, tableId, runId }),
  })
  const { notify, background } = useRunNotifications()
  const watch = useRun(ref, { background, onStatusChange: (run, _, of) => notify(of, run) })
  useRecord(ref, watch.run as Run | undefined, watch.checkedAt?.getTime())
  return <SelectedRunContext value={ref && { ref, watch }}>{children}</SelectedRunContext>
}

/** Gives the run in the address; `undefined` on pages that show none. */
export function useSelectedRun(): SelectedRunValue | undefined {
  return use(SelectedRunContext)
}

function useRecord(ref: RunRef | undefined, run: Run | undefined, checkedAtMs: number | undefined): void {
  const { followedRuns } = useAppServices()
  const addedKey = useRef('')
  const key = ref && runKey(ref)
  useEffect(() => {
    if (!ref || !key || !run || checkedAtMs === undefined) return
    // Once for each visit: a run that is taken off the list while it is open stays off.
    if (addedKey.current !== key) followedRuns.add({ ...ref, addedAtMs: checkedAtMs, status: run.status })
    addedKey.current = key
    followedRuns.record(ref, run, { checkedAtMs })
    // The ref is an object; the key is what it says.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [followedRuns, key, run, checkedAtMs])
}
