import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Notice } from '../controls/feedback/Notice.tsx'
import { useLabels } from '../labels/useLabels.tsx'
import { isReviewSaveError } from './ReviewDraft.ts'

/** Says why a review was not saved. The text is kept. */
export function ReviewFailure({ error }: { error: unknown }) {
  const { review } = useLabels()
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
