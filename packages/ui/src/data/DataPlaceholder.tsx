import { Skeleton } from '../controls/feedback/Skeleton.tsx'
import { Card } from '../controls/display/Card.tsx'
import { useNow } from '../controls/time/useNow.ts'
import { useLabels } from '../labels/useLabels.tsx'
import { ExportMenu } from './export/ExportMenu.tsx'
import styles from './DataPlaceholder.module.css'

/** After this long a reader wonders whether to stay. */
const slowMs = 10_000
const rows = 8

interface DataPlaceholderProps {
  /** Of the run, as the export is named by it. */
  title: string
  message: string
  /** Since when the reader waits. */
  since?: Date | undefined
}

/** Keeps the place of the data while it is extracted, and says what goes on. */
export function DataPlaceholder({ title, message, since }: DataPlaceholderProps) {
  const { data, progress } = useLabels()
  const nowMs = useNow((ms) => (since && ms - since.getTime() < slowMs ? 1000 : undefined))
  const isSlow = since !== undefined && nowMs - since.getTime() >= slowMs
  return (
    <Card aria-label={data.title} aria-busy="true">
      <div className={styles.head}>
        <span className={styles.message}>{message}</span>
        <ExportMenu title={title} />
      </div>
      <div className={styles.search}>{isSlow && progress.mayLeave}</div>
      <div className={styles.body}>
        <Skeleton rows={rows} />
      </div>
    </Card>
  )
}
