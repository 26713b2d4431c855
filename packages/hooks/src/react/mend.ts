import type { RunError } from '../client/errors.ts'
import type { RunQuery } from './runSnapshot.ts'

/** What a run goes back to when its request is cancelled. */
interface Resting {
  error: RunError | null
  isInvalidated: boolean
  /** The last error that was taken away: by an answer, by somebody who resumed, or by an app. */
  gone?: RunError | null | undefined
}

export const resting: WeakMap<RunQuery, Resting> = new WeakMap()

/** Puts a run back to what it was before a request; without `rest`, takes an error away that says nothing of it any more. */
export function putBack(query: RunQuery, rest?: Resting): void {
  const { data } = query.state
  const { error = null, isInvalidated = query.state.isInvalidated } = rest ?? {}
  const status = error ? 'error' : data === undefined ? 'pending' : 'success'
  query.setState({ status, error, isInvalidated })
}
