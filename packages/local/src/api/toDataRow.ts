import type { RunRecord } from '../store/records.ts'

/**
 * Spells a run as the documented DataRow.
 *
 * `data` is put in as the text it is kept as: it can be megabytes, and parsing it only to spell it again would hold up
 * every other request.
 */
export function toDataRow(run: RunRecord): string {
  const rest = JSON.stringify({
    created_at: run.rowCreatedAt,
    row_id: run.rowId,
    ...(run.reasoning === undefined ? {} : { reasoning: run.reasoning }),
    ...(run.review === undefined ? {} : { review: run.review }),
    status: run.status,
    input: run.input,
  })
  return `{"data":${run.dataText},${rest.slice(1)}`
}
