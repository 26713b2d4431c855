import { parseTimestamp, type Review, reviewState } from 'cloudsquid-react'
import { Timestamp } from '../controls/time/Timestamp.tsx'
import { ReviewBadge } from './ReviewBadge.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import styles from './ReviewSummary.module.css'

/** Shows a decision with its comment, who made it and when. What was not recorded is said, not left out. */
export function ReviewSummary({ review }: { review: Review }) {
  const { review: words } = useLabels()
  const date = parseTimestamp(review.review_date)
  const who = review.reviewed_by?.trim()
  const comment = review.comment?.trim()
  return (
    <div className={styles.summary}>
      <ReviewBadge state={reviewState({ review })} />
      {comment ? (
        // A long comment scrolls inside its box, which has to take the focus for that.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <blockquote className={styles.comment} dir="auto" tabIndex={0} aria-label={words.comment}>
          {comment}
        </blockquote>
      ) : (
        <p className={styles.none}>{words.noComment}</p>
      )}
      <p className={styles.who}>
        {who ? `${words.by} ${who}` : words.nobody}
        {', '}
        {date ? <Timestamp value={date} /> : words.noDate}
      </p>
    </div>
  )
}
