/** Why an answer of the dashboard's own routes could not be had. */
export type DashboardFailure = 'unreachable' | 'refused' | 'unreadable'

/** A request to one of the dashboard's own routes failed. `message` is for logs; screens choose words by `failure`. */
export class DashboardError extends Error {
  override readonly name = 'DashboardError'
  readonly failure: DashboardFailure
  readonly status: number | undefined
  /** What the server says about it, if it says anything. */
  readonly detail: string | undefined

  constructor(
    failure: DashboardFailure,
    options: ErrorOptions & { status?: number; detail?: string | undefined } = {},
  ) {
    super(`The dashboard's server could not be used: ${failure}.`, options)
    this.failure = failure
    this.status = options.status
    this.detail = options.detail
  }
}
