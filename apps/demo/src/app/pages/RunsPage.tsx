import { appLabels } from '../../labels/appLabels.ts'
import { FollowedRunList } from '../runs/FollowedRunList.tsx'
import { useLayout } from '../shell/useLayout.ts'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './MessagePage.module.css'

/** The list as a page of its own, where there is no room for it beside another. */
export function RunsPage() {
  const layout = useLayout()
  usePageTitle(appLabels.runs)
  return layout === 'wide' ? (
    <div className={styles.page}>
      <h1 className={styles.title}>{appLabels.runs}</h1>
      <p className={styles.text}>{appLabels.runsPage.choose}</p>
    </div>
  ) : (
    <FollowedRunList headingLevel={1} />
  )
}
