import { appLabels } from '../../labels/appLabels.ts'
import { Button } from '../../components/controls/Button.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './MessagePage.module.css'

const words = appLabels.errorPage

/** A fault of ours, in words: the shell around the page goes on, so the way out is open. */
export function ErrorPage() {
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
