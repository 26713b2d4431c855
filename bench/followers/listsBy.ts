import type { Follower } from './Follower.ts'
import type * as oursFile from './ours.tsx'
import type * as tanstackQueryFile from './tanstackQuery.tsx'

/** One component that follows all runs, every 5 s without a limit: ours, and what it is compared with. */
export function listsBy(
  ours: typeof oursFile.ours,
  tanstackQuery: typeof tanstackQueryFile.tanstackQuery,
): Follower[] {
  const unlimited = { maxRequestsPerSecond: 1e6, maxInFlight: 1e6 }
  return [ours(unlimited, { isList: true, options: { intervalMs: 5_000 } }), tanstackQuery({ isList: true })]
}
