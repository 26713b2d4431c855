import type { Review } from './Run.ts'
import { isEqualJson } from './shareEqual.ts'

/** What a review amounts to. */
export type ReviewState = 'awaiting' | 'approved' | 'rejected'

const zeroDate = /^0*1-01-01/

/**
 * Tells whether a run awaits its review, was approved or was rejected.
 *
 * `approved: true` is an approval. `approved: false` is a rejection only with evidence that somebody looked: a
 * reviewer, a real date or a comment; without any it is what an untouched row may look like, so it still awaits.
 */
export function reviewState(run: { review?: Review | undefined }): ReviewState {
  const { review } = run
  if (review?.approved === true) return 'approved'
  return review?.approved === false && hasEvidence(review) ? 'rejected' : 'awaiting'
}

function hasEvidence({ reviewed_by, review_date, comment }: Review): boolean {
  const isDated = Boolean(review_date?.trim()) && !zeroDate.test(review_date?.trim() ?? '')
  return isDated || Boolean(reviewed_by?.trim()) || Boolean(comment?.trim())
}

const reviewFields = [
  'approved',
  'comment',
  'reviewed_by',
  'review_date',
  'corrections',
  'accepted_findings',
] as const

/** Tells whether somebody decided between two looks at a review; fields that only came to be empty are no decision. */
export function isDecidedAnew(before: Review | undefined, after: Review | undefined): boolean {
  const isSame = reviewFields.every((field) => isEqualJson(said(before?.[field]), said(after?.[field])))
  return !isSame && [before, after].some((review) => reviewState({ review }) !== 'awaiting')
}

/** An empty text or list says what none says. */
function said(value: Review[(typeof reviewFields)[number]]): unknown {
  return Object(value).length === 0 ? undefined : value
}
