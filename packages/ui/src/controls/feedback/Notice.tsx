import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconDrawing } from '../icon/Icon.tsx'
import styles from './Notice.module.css'

export interface NoticeProps extends Omit<ComponentProps<'div'>, 'title'> {
  tone: 'neutral' | 'warning' | 'error'
  icon: IconDrawing
  title: string
  /** Set where the notice heads a part of the page. */
  headingLevel?: 2 | 3
  body?: ReactNode
  actions?: ReactNode
}

/** Says what happened, what it means and what to do. It is no live region: who wants it spoken, announces it. */
export function Notice({ tone, icon, title, headingLevel, body, actions, children, ...rest }: NoticeProps) {
  const Title = headingLevel ? (`h${headingLevel}` as const) : 'p'
  return (
    <div {...rest} className={styles.notice} data-tone={tone}>
      <span className={styles.icon}>
        <Icon drawing={icon} />
      </span>
      <div className={styles.content}>
        <Title className={styles.title}>{title}</Title>
        {body !== undefined && <p className={styles.body}>{body}</p>}
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
