import type { FollowedRun } from 'cloudsquid-react-ui'
import { followedRunSchema } from 'cloudsquid-react-ui/controls'

/** Reads one record, which anybody may have written. */
export function parseRecord(record: unknown): { run: FollowedRun | undefined; unreadable?: unknown } {
  if (record === undefined) return { run: undefined }
  const { run } = Object(record) as { run?: unknown }
  const { data } = followedRunSchema.safeParse(run)
  return data ? { run: data } : { run: undefined, unreadable: record }
}
