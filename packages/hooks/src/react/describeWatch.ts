import type { RunError } from '../client/errors.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import { isFinal } from '../contract/Run.ts'
import { connectionOf } from '../polling/connectionOf.ts'
import type { RunPhase, UseRunResult } from './UseRunResult.ts'
import type { RunView } from './viewSnapshot.ts'

export interface Watch<TData = JsonObject> {
  view: RunView<TData> | undefined
  /** What ended watching (F6). */
  fatalError: RunError | null
  isEnabled: boolean
  isStopped: boolean
}

/** The parts of {@link UseRunResult} that follow from the state alone. */
export type Description<TData> =
  UseRunResult<TData> extends infer TResult
    ? TResult extends UseRunResult<TData>
      ? Pick<TResult, 'phase' | 'run' | 'connection' | 'error'>
      : never
    : never

/** Says what a hook is at, and how its watching goes. Data first, then errors, then waiting. */
export function describeWatch<TData>(watch: Watch<TData>): Description<TData> {
  const { view, fatalError } = watch
  const run = view?.run
  const connection = connectionOf({
    ...watch,
    isFinal: isFinal(run),
    isExpired: Boolean(view?.isExpired),
    hasFailed: Boolean(fatalError),
    isReconnecting: Boolean(view?.failure),
  })
  const error = fatalError ?? view?.dataError ?? view?.failure ?? null
  const description = { phase: phaseOf(watch), run, connection, error }
  // The phase is the run's status, which ties the two together; the type system cannot see that it is.
  return description as Description<TData>
}

function phaseOf({ view, fatalError, isEnabled }: Watch<unknown>): RunPhase {
  if (view?.dataError) return 'error'
  if (view?.run) return view.run.status
  if (fatalError) return 'error'
  return isEnabled ? 'loading' : 'idle'
}
