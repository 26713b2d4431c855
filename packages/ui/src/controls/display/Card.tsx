import type { ComponentProps } from 'react'
import styles from './Card.module.css'

/** A surface that holds one part of the page. Name it with `aria-label` or `aria-labelledby`. */
export function Card({ children, ...rest }: ComponentProps<'section'>) {
  return (
    <section {...rest} className={styles.card}>
      {children}
    </section>
  )
}
