import { Timestamp } from 'cloudsquid-react-ui/controls'
import { hasEnded } from 'cloudsquid-react-ui'
import { useSelectedRun } from '../runs/SelectedRun.tsx'
import { useFollowedRuns } from '../runs/useFollowedRuns.ts'
import styles from './LiveStatus.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

/** Says how the watching of the open run goes, and how old its last answer is; else how many runs are unfinished. */
export function LiveStatus() {
  const words = useDashboardLabels().shell.watching
  const selected = useSelectedRun()
  const { runs } = useFollowedRuns().value
  if (!selected) {
    const count = runs.filter((run) => !hasEnded(run)).length
    return count > 0 && <span className={styles.status}>{words.following(count)}</span>
  }
  const { connection, error, checkedAt } = selected.watch
  // Old data that is asked for anew: no connection was lost.
  const word = connection === 'reconnecting' && !error ? 'checking' : connection
  return (
    <span className={styles.status}>
      <span className={styles.connection} data-connection={word}>
        {words[word]}
      </span>
      {checkedAt && (
        <span className={styles.age}>
          · <span className={styles.verb}>{connection === 'settled' ? words.checked : words.updated} </span>
          <Timestamp value={checkedAt} mode="ago" />
        </span>
      )}
    </span>
  )
}
