import { Skeleton } from '../../../components/feedback/Skeleton.tsx'
import { Card } from '../../../components/display/Card.tsx'
import { useNow } from '../../../components/time/useNow.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import styles from './DataPlaceholder.module.css'

/** After this long a reader wonders whether to stay. */
const slowMs = 10_000
const rows = 8

interface DataPlaceholderProps {
  message: string
  /** Since when the reader waits. */
  since?: Date | undefined
}

/** Keeps the place of the data while it is extracted, and says what goes on. */
export function DataPlaceholder({ message, since }: DataPlaceholderProps) {
  const { data, progress } = useLabels()
  const nowMs = useNow((ms) => (since && ms - since.getTime() < slowMs ? 1000 : undefined))
  const isSlow = since !== undefined && nowMs - since.getTime() >= slowMs
  return (
    <Card aria-label={data.title} aria-busy="true">
      <div className={styles.head}>
        {message}
        {isSlow && <span>{progress.mayLeave}</span>}
      </div>
      <div className={styles.body}>
        <Skeleton rows={rows} />
      </div>
    </Card>
  )
}
