import { RunError } from '../client/errors.ts'
import { validateRun } from '../client/validateRun.ts'
import type { DataSchema } from '../contract/DataSchema.ts'
import type { Run } from '../contract/Run.ts'
import type { RunSnapshot } from '../polling/RunSnapshot.ts'

/** The run after it was asked for by hand; throws what that request ran into. */
export function readRefreshed<TData>(
  snapshot: RunSnapshot | undefined,
  schema: DataSchema<TData> | undefined,
): Run<TData> {
  if (snapshot?.run === undefined || snapshot.failure) throw snapshot?.failure ?? new Error('Aborted')
  const verdict = validateRun(snapshot.run, schema)
  if (verdict instanceof RunError) throw verdict
  return verdict
}
