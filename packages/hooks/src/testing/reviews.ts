import type { Review } from '../contract/Run.ts'

const reviewedAt = '2026-01-15T10:00:00Z'

/**
 * A review that says yes.
 *
 * @example
 * api.review(ref.runId, approved('Ada', 'Checked against the order.'))
 */
export function approved(reviewedBy = 'Ada', comment?: string): Review {
  return { approved: true, reviewed_by: reviewedBy, review_date: reviewedAt, ...withComment(comment) }
}

/**
 * A review that says no.
 *
 * @example
 * done({ total: 12 }, { review: rejected('Ada', 'The total is that of another invoice.') })
 */
export function rejected(reviewedBy = 'Ada', comment?: string): Review {
  return { approved: false, reviewed_by: reviewedBy, review_date: reviewedAt, ...withComment(comment) }
}

/**
 * The zero values of a review that nobody has made: it still awaits one, though `approved` is false.
 *
 * @example
 * done({ total: 12 }, { review: untouchedReview() })
 */
export function untouchedReview(): Review {
  return { approved: false, reviewed_by: '', review_date: '0001-01-01T00:00:00Z', comment: '' }
}

function withComment(comment: string | undefined): { comment?: string } {
  return comment === undefined ? {} : { comment }
}
