import type { ComponentProps } from 'react'
import SunMoonIcon from 'lucide-react/icons/sun-moon'
import { Icon } from 'cloudsquid-react-ui/controls'
import styles from './DisplayMenu.module.css'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'

/** The button of the display menu. */
export function DisplayButton(props: ComponentProps<'button'>) {
  const { display } = useDashboardLabels().shell
  return (
    <button type="button" className={styles.trigger} aria-label={display} title={display} {...props}>
      <Icon drawing={SunMoonIcon} />
    </button>
  )
}
