import { isNotYetThere, Timestamp, useIsOnline } from 'cloudsquid-react-ui/controls'
import { hasEnded } from 'cloudsquid-react-ui'
import { useSelectedRun } from '../runs/SelectedRun.tsx'
import { useFollowedRuns } from '../runs/useFollowedRuns.ts'
import styles from './LiveStatus.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

/**
 * Says how the watching of the open run goes, and how old its last answer is; else how many runs are unfinished; and that
 * the device is offline, whatever is open.
 */
export function LiveStatus() {
  const words = useDashboardLabels().shell.watching
  const selected = useSelectedRun()
  const isOnline = useIsOnline()
  const { runs } = useFollowedRuns().value
  const offline = (
    <span className={styles.status}>
      <span className={styles.connection} data-connection="offline">
        {words.offline}
      </span>
    </span>
  )
  if (!selected) {
    if (!isOnline) return offline
    const count = runs.filter((run) => !hasEnded(run)).length
    return count > 0 && <span className={styles.status}>{words.following(count)}</span>
  }
  const { connection, error, checkedAt } = selected.watch
  // Of a run that has ended nothing more is asked. Without a network its review cannot be sent.
  if (connection === 'settled')
    return isOnline ? <span className={styles.status}>{words.settled}</span> : offline
  // Old data that is asked for anew: no connection was lost.
  const isChecking = !error || isNotYetThere(error, checkedAt)
  const word = connection === 'reconnecting' && isChecking ? 'checking' : connection
  return (
    <span className={styles.status}>
      <span className={styles.connection} data-connection={word}>
        {words[word]}
      </span>
      {checkedAt && (
        <span className={styles.age}>
          · <span className={styles.verb}>{words.updated} </span>
          <Timestamp value={checkedAt} mode="ago" />
        </span>
      )}
    </span>
  )
}
