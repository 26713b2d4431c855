import type { Run } from '../contract/Run.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'
import { type RunView, type ViewConfig, viewSnapshot } from './viewSnapshot.ts'

/** Gives the run of a view, and throws why there is none that can be given. */
export function readRun<TData>(view: Partial<RunView<TData>>, problem: unknown = view.dataError): Run<TData> {
  if (view.run && !problem) return view.run
  throw problem ?? view.failure ?? new Error('No run was read yet.')
}

/** The run after it was asked for by hand; throws what that request ran into, although there may be an older one. */
export function readRefreshed<TData>(
  snapshot: RunSnapshot | undefined,
  config: ViewConfig<TData>,
): Run<TData> {
  const view: Partial<RunView<TData>> = snapshot ? viewSnapshot(snapshot, config) : {}
  return readRun(view, view.failure ?? view.dataError)
}
