import type { RunRecord } from '../store/records.ts'
import { spellReview } from './reviews/spellReview.ts'

/**
 * Spells a run as the documented DataRow.
 *
 * `data` and the review's lists are put in as the text they are kept as: they can be megabytes, and parsing them only to
 * spell them again would hold up every other request.
 */
export function toDataRow(run: RunRecord): string {
  const rest = JSON.stringify({
    created_at: run.rowCreatedAt,
    row_id: run.rowId,
    ...(run.reasoning === undefined ? {} : { reasoning: run.reasoning }),
    status: run.status,
    input: run.input,
  })
  const review = run.review === undefined ? '' : `"review":${spellReview(run.review)},`
  return `{"data":${run.dataText},${review}${rest.slice(1)}`
}
