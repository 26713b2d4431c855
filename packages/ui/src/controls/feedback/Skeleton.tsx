import styles from './Skeleton.module.css'

/** Widths of the value bars, in per cent: fixed, so that nothing jumps when it renders again. */
const widths = [34, 22, 46, 28, 18, 52, 30, 24]

/** Keeps the place of rows that are still to come: each as high as a field's row. */
export function Skeleton({ rows }: { rows: number }) {
  return (
    <span className={styles.rows} aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className={styles.row}>
          <span className={styles.bar} />
          <span className={styles.bar} style={{ inlineSize: `${widths[index % widths.length]}%` }} />
        </span>
      ))}
    </span>
  )
}
