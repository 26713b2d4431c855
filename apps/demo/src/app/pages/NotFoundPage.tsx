import { Link } from '@tanstack/react-router'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './MessagePage.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

/** An address that leads nowhere, in words. */
export function NotFoundPage() {
  const words = useDashboardLabels().pages.notFound
  usePageTitle(words.title)
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.text}>{words.text}</p>
      <Link className={styles.action ?? ''} to="/">
        {words.action}
      </Link>
    </div>
  )
}
