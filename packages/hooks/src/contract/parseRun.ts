import { isJsonObject, type JsonObject } from './JsonValue.ts'
import type { Run } from './Run.ts'
import { readFields } from './readFields.ts'

export interface ParseRunOptions {
  /**
   * What an answer without a status means: on a poll nothing (`unknown`), on a synchronous call that it has
   * finished (`done`).
   *
   * @default 'unknown'
   */
  missingStatus?: 'unknown' | 'done'
}

/** Either the run, or the reason why the answer is none, in words that fit after "the answer ...". */
export type ParseRunResult = { run: Run; problem?: undefined } | { run?: undefined; problem: string }

/** Reads an answer of the API as a run: once, where it enters. Never throws; unknown fields stay in `run.raw`. */
export function parseRun(body: unknown, options: ParseRunOptions = {}): ParseRunResult {
  if (!isJsonObject(body)) return { problem: 'is not a JSON object' }
  const isLegacyShape = !('data' in body) && isJsonObject(body['result'])
  const data = isLegacyShape ? body['result'] : body['data']
  const fields = { ...readFields(body), isLegacyShape, raw: body }
  const partial = isJsonObject(data) ? data : undefined
  const status = body['status'] ?? (options.missingStatus === 'done' ? 'done' : undefined)
  switch (status) {
    case 'pending':
    case 'running':
      return { run: { ...fields, status, data: partial } }
    case 'error':
      return { run: { ...fields, status, data: partial, message: failureText(body) } }
    case 'done':
      // null is absent (contract row 15), and an empty result is a result (row 3).
      if (partial === undefined && data !== undefined && data !== null)
        return { problem: 'is done, but its `data` is not an object' }
      return { run: { ...fields, status, data: partial ?? {} } }
    default:
      return { run: { ...fields, status: 'unknown', rawStatus: status, data: partial } }
  }
}

/** The first text among the names under which a reason might come (contract row 1); none is documented. */
function failureText(body: JsonObject): string | undefined {
  const texts = [body['errorMessage'], body['error'], body['message']]
  return texts.find((value): value is string => typeof value === 'string' && value.trim() !== '')
}
