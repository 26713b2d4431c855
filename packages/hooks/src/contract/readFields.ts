import { isJsonObject, type JsonObject, type JsonValue } from './JsonValue.ts'
import type { Review, RunInput } from './Run.ts'

/** What a run says beside its status and data. */
interface Fields {
  row_id: string | undefined
  created_at: string | undefined
  reasoning: string | undefined
  review: Review | undefined
  input: RunInput | undefined
}

/**
 * Reads the fields of `GET …/run/{run_id}` (a `DataRow`, or the older `{ status, result }`) that decide nothing: leniently,
 * so that null, absent and wrongly typed all read as absent (contract row 15). What JSON.parse gave is JSON: to look at
 * every value again would take time, and the stack of a deep nest.
 */
export function readFields({ row_id, created_at, reasoning, review, input }: JsonObject): Fields {
  return {
    row_id: text(row_id),
    created_at: text(created_at),
    reasoning: text(reasoning),
    review: isJsonObject(review) ? readReview(review) : undefined,
    input: isJsonObject(input) ? readInput(input) : undefined,
  }
}

function readReview({ comment, reviewed_by, review_date, approved }: JsonObject): Review {
  return {
    comment: text(comment),
    reviewed_by: text(reviewed_by),
    review_date: text(review_date),
    approved: typeof approved === 'boolean' ? approved : undefined,
  }
}

/** One entry that cannot be read does not take the others away (contract row 14). */
function readInput({ data, files }: JsonObject): RunInput {
  return {
    data: isJsonObject(data) ? data : undefined,
    files: (Array.isArray(files) ? files : []).flatMap((file) => {
      const id = isJsonObject(file) ? text(file['id']) : undefined
      return id === undefined ? [] : [{ id }]
    }),
  }
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
