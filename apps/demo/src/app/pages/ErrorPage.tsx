import { useState } from 'react'
import { Button } from 'cloudsquid-react-ui/controls'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import { isLoadFailure } from './loadPage.ts'
import styles from './MessagePage.module.css'

/**
 * Stands in for a page that cannot be shown, and says why: its code could not be loaded, or has a fault. The shell around
 * it goes on, so the way out is open.
 */
export function ErrorPage({ error }: { error: unknown }) {
  const { error: fault, notLoaded } = useDashboardLabels().pages
  const isNotLoaded = isLoadFailure(error)
  const words = isNotLoaded ? notLoaded : fault
  const [isStillDown, setIsStillDown] = useState(false)
  usePageTitle(words.title)
  const loadAgain = async () => {
    // A server that is down would leave a page of the browser's own, without the dashboard and what is typed in it.
    if (isNotLoaded && !(await isServerThere())) setIsStillDown(true)
    else globalThis.location.reload()
  }
  return (
    <div className={styles.page} role="alert">
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.text}>{words.text}</p>
      <Button variant="primary" onClick={() => void loadAgain()}>
        {words.action}
      </Button>
      {isStillDown && <p className={styles.text}>{notLoaded.stillDown}</p>}
    </div>
  )
}

async function isServerThere(): Promise<boolean> {
  try {
    await fetch(globalThis.location.href, { method: 'HEAD', cache: 'no-store' })
    return true
  } catch {
    return false
  }
}
