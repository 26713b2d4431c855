import styles from '../RecordTable.module.css'

/** Keeps the place of rows that are not mounted. */
export function TableGap({ heightPx }: { heightPx: number }) {
  if (heightPx <= 0) return null
  return (
    <tr className={styles.gap} aria-hidden="true">
      {/* One cell is enough, as it holds nothing; hidden as it is, it needs no label. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td className={styles.gapCell} style={{ blockSize: heightPx }} />
    </tr>
  )
}
