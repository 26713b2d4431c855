import type { QueryClient } from '@tanstack/react-query'
import type { Run } from '../contract/Run.ts'
import type { RunQuery } from './watching/runSnapshot.ts'

let hasWarned = false

/** Read for a component: whoever looks for the run by another client since is another user, or wants it so. */
const followed = new WeakSet<object>()

/**
 * Says once, in development, that the cache holds a run under another scope than the one it is looked for under: as after a
 * prefetch by a client with another base URL, which then was for nothing.
 */
export function warnAboutScope(queryClient: QueryClient, query: RunQuery, run: Run | undefined): void {
  followed.add(query)
  if (run || hasWarned) return
  const [name, scope, ...address] = query.queryKey
  const isSameRun = (other: { queryKey: readonly unknown[] }) =>
    !followed.has(other) &&
    other.queryKey[1] !== scope &&
    address.every((part, index) => other.queryKey[index + 2] === part)
  const other = queryClient
    .getQueryCache()
    .findAll({ queryKey: [name], type: 'inactive' })
    .find(isSameRun)
  if (!other) return
  hasWarned = true
  console.warn(
    `cloudsquid-react: this run was read into the cache under the scope "${String(other.queryKey[1])}", and is looked for ` +
      `under "${scope}", so it is read once more. Give both clients one scope: createRunClient({ baseUrl, scope: 'cloudsquid' }).`,
  )
}
