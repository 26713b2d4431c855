import type { JsonObject } from '../contract/JsonValue.ts'
import { readRow } from './readRow.ts'
import type { ScriptedRuns } from './scriptedRuns.ts'

/**
 * Lists the runs as the local Cloudsquid does: newest first, in pages that hold while runs come in and change; or, with
 * `updated_since`, those that changed later, oldest change first. Takes no step of any script.
 */
export function listRuns(runs: ScriptedRuns, query: URLSearchParams): JsonObject {
  const limit = Number(query.get('limit') ?? 100)
  const since = query.get('updated_since')
  const [place, begun] = query.get('cursor')?.split('~') ?? []
  const all = runs.list()
  // Runs that came after the first page are on none of the next.
  const left = Number(place ?? all.length)
  const wanted =
    since === null
      ? all.slice(0, left).toReversed()
      : all
          .filter(({ updatedAt }) => updatedAt > (place ?? since))
          .toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
  const page = wanted.slice(0, limit)
  const next = since === null ? left - limit : page.at(-1)?.updatedAt
  const asOf = begun ?? all.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '')
  return {
    runs: page.map(({ runId, updatedAt, played, correctionCount }) => {
      const { review, data, ...row } = readRow(played)
      return {
        ...row,
        run_id: runId,
        updated_at: updatedAt,
        correction_count: correctionCount,
        ...pick(review, data),
      }
    }),
    next_cursor: page.length < wanted.length ? `${next}~${asOf}` : null,
    as_of: asOf,
  }
}

/** The review without its corrections, and of the data the single values. */
function pick(review: unknown, data: unknown): JsonObject {
  const { corrections: _, accepted_findings: __, ...verdict } = Object(review) as JsonObject
  const values = Object.entries(Object(data) as JsonObject).filter(
    ([, value]) => typeof value !== 'object' || value === null,
  )
  return { ...(review ? { review: verdict } : {}), data: Object.fromEntries(values) }
}
