import type { Review } from 'cloudsquid-react'

/** Somebody else reviewed the run meanwhile; `review` is what they decided. Nothing was stored. */
export class ReviewConflictError extends Error {
  override readonly name = 'ReviewConflictError'
  readonly review: Review

  constructor(message: string, review: Review) {
    super(message)
    this.review = review
  }
}
