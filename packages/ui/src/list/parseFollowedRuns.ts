import { z } from 'zod'
import { type FollowedRun, followedRunSchema, runKey } from './FollowedRun.ts'

/** More than anybody looks through, and far below what `localStorage` holds. */
export const maxFollowedRuns = 500

/** The stored list: newest first. The version changes when older code could no longer read it. */
export interface FollowedRunList {
  version: 1
  runs: FollowedRun[]
}

export const noFollowedRuns: FollowedRunList = { version: 1, runs: [] }

const listSchema = z.object({ version: z.literal(1), runs: z.array(z.unknown()) })

/** Reads a stored list run by run, so that one that cannot be read does not take the others with it. */
export function parseFollowedRuns(json: unknown): { value: FollowedRunList; isWhole: boolean } | undefined {
  const list = listSchema.safeParse(json)
  if (!list.success) return undefined
  const parsed = list.data.runs.map((run) => followedRunSchema.safeParse(run))
  const runs = parsed.flatMap(({ data }) => data ?? [])
  const byKey = new Map(runs.map((run) => [runKey(run), run]))
  return {
    value: { version: 1, runs: [...byKey.values()].slice(0, maxFollowedRuns) },
    isWhole: runs.length === parsed.length,
  }
}

/** Puts a run on the list, newest first. A run that is there already stays as it is; the oldest make room. */
export function addFollowedRun(list: FollowedRunList, run: FollowedRun): FollowedRunList {
  if (list.runs.some((known) => runKey(known) === runKey(run))) return list
  const runs = [run, ...list.runs].toSorted((one, other) => other.addedAtMs - one.addedAtMs)
  return { ...list, runs: runs.slice(0, maxFollowedRuns) }
}
