import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  title: string
  /** What it means, and what to do. */
  body?: ReactNode
  action?: ReactNode
}

/** Says that there is nothing, why, and what to do about it. */
export function EmptyState({ title, body, action }: EmptyStateProps) {
  return (
    <div className={styles.root}>
      <p className={styles.title}>{title}</p>
      {body !== undefined && <p className={styles.body}>{body}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
