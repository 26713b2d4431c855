import type { Review } from 'cloudsquid-react'
import { Skeleton } from '../../controls/feedback/Skeleton.tsx'
import styles from './ReviewFormPlace.module.css'
import type { OpenReviewForm } from './useReviewForm.ts'

export interface ReviewFormPlaceProps {
  open: OpenReviewForm
  /** Somebody else's decision that came meanwhile; it stands above the form. */
  conflicting: Review | undefined
  onDiscard: () => void
  /** Called once the review is stored. */
  onStored?: (() => void) | undefined
}

/** The form of a review, or its place while it is being loaded. */
export function ReviewFormPlace({ open, ...props }: ReviewFormPlaceProps) {
  const { form, Fields } = open
  if (form && Fields) return <Fields {...props} open={open} form={form} />
  return (
    <div className={styles.place}>
      <Skeleton rows={6} />
    </div>
  )
}
