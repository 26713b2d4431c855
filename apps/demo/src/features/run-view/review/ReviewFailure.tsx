import { Notice } from '../../../components/feedback/Notice.tsx'
import { useRunLabels } from '../useRunLabels.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { isReviewConflict } from './ReviewDraft.ts'

/** Says why a review was not saved: it failed, or somebody else was first. The text is kept either way. */
export function ReviewFailure({ error }: { error: unknown }) {
  const { review } = useRunLabels()
  if (error === null) return null
  if (isReviewConflict(error)) return <ConflictNotice review={error.review} />
  const reason = error instanceof Error ? error.message : ''
  return (
    <Notice
      tone="error"
      icon="alert"
      role="alert"
      title={review.notSaved}
      body={`${reason === '' ? '' : `${reason} `}${review.textKept}`}
    />
  )
}
