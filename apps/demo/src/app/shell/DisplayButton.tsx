import type { ComponentProps } from 'react'
import { useLabels } from 'cloudsquid-react-ui'
import styles from './DisplayMenu.module.css'

/** The button of the display menu. */
export function DisplayButton(props: ComponentProps<'button'>) {
  const { display } = useLabels().shell
  return (
    <button type="button" className={styles.trigger} aria-label={display} title={display} {...props}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="5.75" />
        <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
      </svg>
    </button>
  )
}
