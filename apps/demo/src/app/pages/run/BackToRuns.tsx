import { Link } from '@tanstack/react-router'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import { useLayout } from '../../shell/useLayout.ts'
import styles from './BackToRuns.module.css'

/** The way back to the list, where the list is a page of its own. */
export function BackToRuns() {
  const { pages: words } = useDashboardLabels()
  if (useLayout() !== 'phone') return null
  return (
    <Link className={styles.back ?? ''} to="/runs">
      <span aria-hidden="true">‹ </span>
      {words.backToRuns}
    </Link>
  )
}
