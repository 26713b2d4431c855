import { isServer } from '@tanstack/react-query'
import { RunError } from '../client/errors.ts'
import { validateRun } from '../client/validateRun.ts'
import type { Run } from '../contract/Run.ts'
import { isExpired, type RunSnapshot } from '../polling/RunSnapshot.ts'
import type { RunQueryConfig } from './runQueryOptions.ts'

/** The part of a snapshot that shows on a screen; equal views render nothing (F14). */
export interface RunView<TData> {
  run?: Run<TData> | undefined
  /** What watching recovers from. */
  failure?: RunError | undefined
  /** Why a done run cannot be given typed; it holds the run untyped. */
  dataError?: RunError | undefined
  isExpired: boolean
}

/** What a view depends on beyond the snapshot. */
export type ViewConfig<TData> = Pick<RunQueryConfig<TData>, 'schema' | 'deadlineMs'>

export function viewSnapshot<TData>(snapshot: RunSnapshot, config: ViewConfig<TData>): RunView<TData> {
  const { run } = snapshot
  // One that came with a server's page has lost its words on the way, so the page does not tell of it either (F18); the
  // next poll tells anew.
  const failure = !isServer && snapshot.failure instanceof RunError ? snapshot.failure : undefined
  const view = { failure, isExpired: isExpired(snapshot, config.deadlineMs) }
  const verdict = run && validateRun(run, config.schema)
  return verdict instanceof RunError
    ? { ...view, run: run as Run<TData>, dataError: verdict }
    : { ...view, run: verdict }
}
