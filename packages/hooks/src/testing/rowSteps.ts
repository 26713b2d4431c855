import type { JsonObject, JsonValue } from '../contract/JsonValue.ts'
import { buildStep } from './buildStep.ts'
import type { RowFields, RowStepOptions, RunStep } from './RunStep.ts'

/**
 * A run that waits for its turn.
 *
 * @example
 * api.nextRun([pending({ polls: 3 }), running(), done({ total: 12 })])
 */
export function pending(options: RowStepOptions = {}): RunStep {
  return rowStep({ status: 'pending', data: {} }, options)
}

/**
 * A run that is being processed.
 *
 * @example
 * api.nextRun([running({ forMs: 4000 }), done({ total: 12 })])
 */
export function running(options: RowStepOptions = {}): RunStep {
  return rowStep({ status: 'running', data: {} }, options)
}

/**
 * A run that has finished, with its data.
 *
 * @example
 * api.nextRun([done({ total: 12 }, { reasoning: 'Read from the last line.', review: approved('Ada') })])
 */
export function done(data: JsonObject = {}, options: RowStepOptions = {}): RunStep {
  return rowStep({ status: 'done', data }, options)
}

/**
 * A run that has failed. The API gives no reason for it; `reasoning` and `fields` may carry one.
 *
 * @example
 * api.nextRun(['running', failed({ fields: { errorMessage: 'The document is encrypted.' } })])
 */
export function failed(options: RowStepOptions = {}): RunStep {
  return rowStep({ status: 'error', data: {} }, options)
}

/**
 * A run with a status that nobody has documented.
 *
 * @example
 * api.nextRun([unknownStatus('paused'), done()])
 */
export function unknownStatus(status: JsonValue, options: RowStepOptions = {}): RunStep {
  return rowStep({ status, data: {} }, options)
}

/**
 * A row without a status: unfinished on a poll, finished on `extract` and `reconcile`.
 *
 * @example
 * api.nextRun([missingStatus({ total: 12 })])
 */
export function missingStatus(data: JsonObject = {}, options: RowStepOptions = {}): RunStep {
  return rowStep({ data }, options)
}

/**
 * The older answer of the same address: `{ status, result }` and nothing else.
 *
 * @example
 * api.nextRun([legacy('running'), legacy('done', { total: 12 })])
 */
export function legacy(status: string, result?: JsonObject, options: RowStepOptions = {}): RunStep {
  const body = { status, ...(result && { result }), ...options.fields }
  return buildStep({ text: () => JSON.stringify(body) }, options)
}

/**
 * A finished run whose answer is as long as you like: one field of text.
 *
 * @example
 * api.nextRun([huge(5_000_000)])
 */
export function huge(characters: number, options: RowStepOptions = {}): RunStep {
  return rowStep({ status: 'done', data: { text: 'x'.repeat(characters) } }, options)
}

function rowStep(body: JsonObject, options: RowStepOptions): RunStep {
  const { row_id, created_at, reasoning, review, input, fields } = options
  const own: RowFields = { row_id, created_at, reasoning, review, input }
  // A field left out takes the API's own, and a review that came after the script was written counts most.
  const text = (row: RowFields) =>
    JSON.stringify({
      ...body,
      ...row,
      ...withoutUndefined(own),
      ...(row.review !== undefined && { review: row.review }),
      ...fields,
    })
  return buildStep({ text }, options)
}

function withoutUndefined(fields: RowFields): RowFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
