import { FollowedRunList } from '../runs/FollowedRunList.tsx'
import { useLayout } from '../shell/useLayout.ts'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './MessagePage.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

/** The list as a page of its own, where there is no room for it beside another. */
export function RunsPage() {
  const { shell, pages } = useDashboardLabels()
  const layout = useLayout()
  usePageTitle(shell.runs)
  return layout === 'wide' ? (
    <div className={styles.page}>
      <h1 className={styles.title}>{shell.runs}</h1>
      <p className={styles.text}>{pages.chooseRun}</p>
    </div>
  ) : (
    <FollowedRunList headingLevel={1} />
  )
}
