import type { QueryClient } from '@tanstack/react-query'
import type { RunQueryKey } from './runSnapshot.ts'

let hasWarned = false

/**
 * Says once, in development, that the cache holds a run under another scope than the one it is looked for under: as after a
 * prefetch by a client with another base URL, which then was for nothing.
 */
export function warnAboutScope(queryClient: QueryClient, [name, scope, ...address]: RunQueryKey): void {
  if (hasWarned) return
  const isSameRun = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[1] !== scope && address.every((part, index) => queryKey[index + 2] === part)
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
