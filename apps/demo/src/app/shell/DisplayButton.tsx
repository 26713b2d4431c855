import type { ComponentProps } from 'react'
import SunMoonIcon from 'lucide-react/icons/sun-moon'
import { Icon } from 'cloudsquid-react-ui/controls'
import { useLabels } from 'cloudsquid-react-ui'
import styles from './DisplayMenu.module.css'

/** The button of the display menu. */
export function DisplayButton(props: ComponentProps<'button'>) {
  const { display } = useLabels().shell
  return (
    <button type="button" className={styles.trigger} aria-label={display} title={display} {...props}>
      <Icon drawing={SunMoonIcon} />
    </button>
  )
}
