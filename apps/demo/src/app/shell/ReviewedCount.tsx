import { queueLabels, useLabels } from 'cloudsquid-react-ui'
import { reviewQueue } from 'cloudsquid-react-ui/controls'
import { useFollowedRuns } from '../runs/useFollowedRuns.ts'
import styles from './TopBar.module.css'

/** How many of the finished runs are reviewed; nothing where none has finished. */
export function ReviewedCount() {
  const { queue: words } = useLabels(queueLabels)
  const { reviewed, total } = reviewQueue(useFollowedRuns().value.runs, undefined)
  if (total === 0) return null
  return (
    <span className={styles.progress}>
      {words.progress(reviewed, total)}
      <progress className={styles.meter} value={reviewed} max={total} aria-hidden />
    </span>
  )
}
