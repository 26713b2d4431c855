import * as z from 'zod/mini'
import { isJsonObject, type JsonObject } from './JsonValue.ts'
import type { Review, RunInput } from './Run.ts'

/** An optional text; null, absent and wrongly typed all read as absent (contract row 15). */
const text = z.catch(z.optional(z.string()), undefined)

const reviewSchema = z.object({
  comment: text,
  reviewed_by: text,
  review_date: text,
  approved: z.catch(z.optional(z.boolean()), undefined),
})

const inputSchema = z.object({
  // What JSON.parse gave is JSON: to look at every value again takes time, and the stack of a deep nest.
  data: z.catch(z.optional(z.custom<JsonObject>(isJsonObject)), undefined),
  // One entry that cannot be read does not take the others away (contract row 14).
  files: z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((files: unknown[]) => files.flatMap(readFile)),
  ),
})

function readFile(file: unknown): { id: string }[] {
  return isJsonObject(file) && typeof file['id'] === 'string' ? [{ id: file['id'] }] : []
}

/**
 * The wire shape of `GET …/run/{run_id}` (a `DataRow`, or the older `{ status, result }`).
 *
 * Lenient on purpose: only `status` and `data` decide anything, and `parseRun` reads those from the raw object.
 */
export const runSchema: z.ZodMiniType<{
  row_id?: string | undefined
  created_at?: string | undefined
  reasoning?: string | undefined
  review?: Review | undefined
  input?: RunInput | undefined
}> = z.object({
  row_id: text,
  created_at: text,
  reasoning: text,
  review: z.catch(z.optional(reviewSchema), undefined),
  input: z.catch(z.optional(inputSchema), undefined),
})
