import { Button } from 'cloudsquid-react-ui/controls'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './MessagePage.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

/** A fault of ours, in words: the shell around the page goes on, so the way out is open. */
export function ErrorPage() {
  const words = useDashboardLabels().pages.error
  usePageTitle(words.title)
  return (
    <div className={styles.page} role="alert">
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.text}>{words.text}</p>
      <Button variant="primary" onClick={() => globalThis.location.reload()}>
        {words.action}
      </Button>
    </div>
  )
}
