import { isOperation } from './JsonPatchOperation.ts'
import { isJsonObject, type JsonObject } from './JsonValue.ts'
import type { AcceptedFinding, Review, RunInput } from './Run.ts'

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
export function readFields(body: JsonObject): Fields {
  const { review, input } = body
  return {
    ...texts(body, 'row_id', 'created_at', 'reasoning'),
    review: isJsonObject(review) ? readReview(review) : undefined,
    input: isJsonObject(input) ? readInput(input) : undefined,
  }
}

function readReview(review: JsonObject): Review {
  const { approved, corrections, accepted_findings } = review
  return {
    ...texts(review, 'comment', 'reviewed_by', 'review_date'),
    approved: typeof approved === 'boolean' ? approved : undefined,
    corrections: listOf(corrections, isOperation),
    accepted_findings: listOf(accepted_findings, isAccepted),
  }
}

/** A list without the entries that cannot be read; an empty one says what none says. */
function listOf<TEntry>(list: unknown, isEntry: (entry: unknown) => entry is TEntry): TEntry[] | undefined {
  const entries = Array.isArray(list) ? list.filter(isEntry) : []
  return entries[0] && entries
}

function isAccepted(finding: unknown): finding is AcceptedFinding {
  const { pointer, code, reason } = Object(finding) as Record<string, unknown>
  return [pointer, code, reason].every((text) => typeof text === 'string')
}

/** One entry that cannot be read does not take the others away (contract row 14). */
function readInput({ data, files }: JsonObject): RunInput {
  return {
    data: isJsonObject(data) ? data : undefined,
    files: (Array.isArray(files) ? files : []).flatMap((file) => {
      const { id } = isJsonObject(file) ? file : {}
      return typeof id === 'string' ? [{ id }] : []
    }),
  }
}

type Texts<TName extends string> = Record<TName, string | undefined>

function texts<TName extends string>(from: JsonObject, ...names: TName[]): Texts<TName> {
  const entries = names.map((name) => [name, typeof from[name] === 'string' ? from[name] : undefined])
  return Object.fromEntries(entries) as Texts<TName>
}
