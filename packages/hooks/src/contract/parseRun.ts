import { firstText } from './firstText.ts'
import { isJsonObject } from './JsonValue.ts'
import type { Run } from './Run.ts'
import { readFields } from './readFields.ts'

export interface ParseRunOptions {
  /**
   * What an answer without a status means: on a poll nothing (`unknown`), on a synchronous call that it has
   * finished (`done`).
   *
   * @default 'unknown'
   */
  missingStatus?: 'unknown' | 'done' | undefined
}

/** Either the run, or the reason why the answer is none, in words that fit after "the answer ...". */
export type ParseRunResult = { run: Run; problem?: undefined } | { run?: undefined; problem: string }

/** Reads an answer of the API as a run: once, where it enters. Never throws; unknown fields stay in `run.raw`. */
export function parseRun(body: unknown, options: ParseRunOptions = {}): ParseRunResult {
  if (!isJsonObject(body)) return { problem: 'is not a JSON object' }
  const { result, errorMessage, error, message } = body
  const isLegacyShape = !('data' in body) && isJsonObject(result)
  const given = isLegacyShape ? result : body['data']
  const data = isJsonObject(given) ? given : undefined
  const run = { ...readFields(body), isLegacyShape, raw: body, data }
  const status = body['status'] ?? options.missingStatus
  switch (status) {
    case 'pending':
    case 'running':
      return { run: { ...run, status } }
    case 'error':
      // Any of the names under which a reason might come (contract row 1); none is documented.
      return { run: { ...run, status, message: firstText(errorMessage, error, message) } }
    case 'done':
      // null is absent (contract row 15), and an empty result is a result (row 3).
      if (!data && given !== undefined && given !== null)
        return { problem: 'is done, but its `data` is not an object' }
      return { run: { ...run, status, data: data ?? {} } }
    default:
      return { run: { ...run, status: 'unknown', rawStatus: body['status'] ?? undefined } }
  }
}
