import { ReviewConflictError } from 'cloudsquid-react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Notice } from '../controls/feedback/Notice.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import { isReviewSaveError } from './ReviewDraft.ts'

/** Says why a review was not saved: it failed, or somebody else was first. The text is kept either way. */
export function ReviewFailure({ error }: { error: unknown }) {
  const { review } = useLabels()
  if (error === null) return null
  if (error instanceof ReviewConflictError) return <ConflictNotice review={error.review ?? {}} />
  const reason = isReviewSaveError(error) ? (error.detail ?? review.failures[error.failure]) : ''
  return (
    <Notice
      tone="error"
      icon={TriangleAlertIcon}
      role="alert"
      title={review.notSaved}
      body={`${reason === '' ? '' : `${reason} `}${review.textKept}`}
    />
  )
}
