import { useLabels } from 'cloudsquid-react-ui'
import { FollowedRunList } from '../runs/FollowedRunList.tsx'
import { useLayout } from '../shell/useLayout.ts'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './MessagePage.module.css'

/** The list as a page of its own, where there is no room for it beside another. */
export function RunsPage() {
  const { shell, pages } = useLabels()
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
