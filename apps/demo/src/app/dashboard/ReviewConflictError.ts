import type { Review } from 'cloudsquid-react'

/** Somebody else reviewed the run meanwhile; `review` is what they decided. Nothing was stored. `message` is for logs. */
export class ReviewConflictError extends Error {
  override readonly name = 'ReviewConflictError'
  readonly review: Review

  constructor(review: Review) {
    super('Somebody else reviewed this run meanwhile, so nothing was stored.')
    this.review = review
  }
}
