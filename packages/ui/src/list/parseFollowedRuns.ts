import * as z from 'zod/mini'
import { type FollowedRun, followedRunSchema } from './FollowedRun.ts'
import { runKey } from './runKey.ts'

const listSchema = z.object({ version: z.literal(1), runs: z.array(z.unknown()) })

/**
 * Reads a list of followed runs that was stored as one text, run by run, so that one that cannot be read does not take
 * the others with it.
 */
export function parseFollowedRuns(json: unknown): { runs: FollowedRun[]; isWhole: boolean } | undefined {
  const list = listSchema.safeParse(json)
  if (!list.success) return undefined
  const parsed = list.data.runs.map((run) => followedRunSchema.safeParse(run))
  const runs = parsed.flatMap(({ data }) => data ?? [])
  const byKey = new Map(runs.map((run) => [runKey(run), run]))
  return { runs: [...byKey.values()], isWhole: runs.length === parsed.length }
}
