import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'
import { renderRunLink } from '../runs/renderRunLink.tsx'
import { useReviewQueue } from '../runs/useReviewQueue.ts'
import styles from './ReviewsToDo.module.css'

/** What awaits a review, and the way to the first of it. */
export function ReviewsToDo() {
  const words = useDashboardLabels().bulk
  const { left, next, reviewed, total } = useReviewQueue()
  if (total === 0) return null
  return (
    <section className={styles.root} aria-label={words.reviews}>
      <p className={styles.count}>{left > 0 ? words.awaitReview(left) : words.allReviewed(reviewed)}</p>
      {next &&
        renderRunLink({ run: next, className: styles.go ?? '', isCurrent: false, children: words.goOn })}
    </section>
  )
}
