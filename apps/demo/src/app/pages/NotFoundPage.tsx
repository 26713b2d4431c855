import { Link } from '@tanstack/react-router'
import { appLabels } from '../../labels/appLabels.ts'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './MessagePage.module.css'

const words = appLabels.notFoundPage

/** An address that leads nowhere, in words. */
export function NotFoundPage() {
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
