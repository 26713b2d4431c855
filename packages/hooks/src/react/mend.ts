import type { RunError } from '../client/errors.ts'
import type { RunQuery } from './runSnapshot.ts'

/** What a run goes back to when its request is cancelled, and the error that was taken away since. */
interface Resting {
  error: RunError | null
  isInvalidated: boolean
  mended?: RunError | null
}

export const resting: WeakMap<RunQuery, Resting> = new WeakMap()

/** Ends what a query says of its last request, without an answer. */
export function putBack(query: RunQuery, error: RunError | null): void {
  const { data } = query.state
  const { isInvalidated = query.state.isInvalidated } = resting.get(query) ?? {}
  query.setState({
    status: error ? 'error' : data === undefined ? 'pending' : 'success',
    error,
    isInvalidated,
  })
}

/** Takes an error away that says nothing of the run any more: of another page, or of a watch before. */
export function mend(query: RunQuery): void {
  const rest = resting.get(query)
  if (rest) Object.assign(rest, { error: null, mended: query.state.error })
  putBack(query, null)
}
