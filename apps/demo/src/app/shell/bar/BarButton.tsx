import type { ComponentProps } from 'react'
import styles from './BarButton.module.css'

/** A button of the top bar that shows a sign; its name is heard, and seen under the pointer. */
export function BarButton({ label, ...rest }: ComponentProps<'button'> & { label: string }) {
  return <button type="button" className={styles.button} aria-label={label} title={label} {...rest} />
}
