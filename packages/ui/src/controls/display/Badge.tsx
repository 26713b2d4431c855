import type { ComponentProps } from 'react'
import { Icon, type IconDrawing } from '../icon/Icon.tsx'
import styles from './Badge.module.css'

export interface BadgeProps extends ComponentProps<'span'> {
  tone: 'pending' | 'running' | 'done' | 'error' | 'await' | 'solid'
  icon: IconDrawing
  children: string
}

/** Says a state by a word, a shape and a colour, so that none of them is needed alone. */
export function Badge({ tone, icon, children, ...rest }: BadgeProps) {
  return (
    <span {...rest} className={styles.badge} data-tone={tone}>
      <Icon drawing={icon} />
      <span className={styles.word}>{children}</span>
    </span>
  )
}
