import { type JsonObject, type Review, ReviewConflictError } from 'cloudsquid-react'

/**
 * A decision was not stored, because the run is not what it was made over: somebody else decided, or the data has changed.
 * Has what is there now; nothing of the decision was kept.
 */
export class CorrectionConflictError extends ReviewConflictError {
  /** The data as it is now. */
  readonly data: JsonObject | undefined
  /** JSON Pointer to what the corrections did not find as they expected; absent if the review alone is another one. */
  readonly failed: string | undefined

  constructor(
    review: Review | undefined,
    { data, failed }: { data?: JsonObject | undefined; failed?: string | undefined },
  ) {
    super(review)
    this.data = data
    this.failed = failed
  }
}
