import { isFinal, type Run, type RunRef } from 'cloudsquid-react'
import { runKey, runTitle, runListLabels, useLabels } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import { useStoredValue } from '../storage/useStoredValue.ts'
import { useOpenRun } from './useOpenRun.ts'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

export interface RunNotifications {
  /** Tells of a run that has ended. */
  notify: (ref: RunRef, run: Run) => void
  /** How runs are to be watched while the tab is hidden: whoever wants to be told must go on asking. */
  background: 'pause' | 'slow'
}

/**
 * Gives a function that tells by a notification of the browser that a run has ended: if somebody asked for that, and only
 * while this tab is hidden, for what is on the screen needs no telling.
 */
export function useRunNotifications(): RunNotifications {
  const { notifying, followedRuns } = useAppServices()
  const isWanted = useStoredValue(notifying).value
  const labels = useLabels(runListLabels)
  const { notified } = useDashboardLabels().shell
  const openRun = useOpenRun()
  const notify = (ref: RunRef, run: Run) => {
    const isUnseen = isWanted && document.visibilityState === 'hidden'
    if (
      !isUnseen ||
      !isFinal(run) ||
      !('Notification' in globalThis) ||
      Notification.permission !== 'granted'
    )
      return
    const known = followedRuns.find(runKey(ref))
    const title = runTitle(known ?? { runId: ref.runId }, labels.runList)
    // One notification for each run, however many tabs tell of it.
    const notification = new Notification(notified[run.status], {
      body: title,
      tag: runKey(ref),
    })
    notification.addEventListener('click', () => {
      window.focus()
      openRun(ref)
      notification.close()
    })
  }
  return { notify, background: isWanted ? 'slow' : 'pause' }
}
