import * as z from 'zod/mini'
import { isJsonObject } from './JsonValue.ts'
import type { Review, RunInput } from './Run.ts'

// Transforms, not `z.catch`: that one pulls in everything zod has, three times the size of what is used here.

/** An optional text; null, absent and wrongly typed all read as absent (contract row 15). */
const text = z.transform((value: unknown) => (typeof value === 'string' ? value : undefined))

const flag = z.transform((value: unknown) => (typeof value === 'boolean' ? value : undefined))

// What JSON.parse gave is JSON: to look at every value again takes time, and the stack of a deep nest.
const object = z.transform((value: unknown) => (isJsonObject(value) ? value : undefined))

/** One entry that cannot be read does not take the others away (contract row 14). */
const files = z.transform((value: unknown) =>
  Array.isArray(value) ? value.flatMap((file: unknown) => readFile(file)) : [],
)

function readFile(file: unknown): { id: string }[] {
  return isJsonObject(file) && typeof file['id'] === 'string' ? [{ id: file['id'] }] : []
}

/** As {@link object}, its values still to be read by the schema that comes next. */
const fields: z.ZodMiniTransform<Record<string, unknown> | undefined> = object

const reviewSchema = z.object({ comment: text, reviewed_by: text, review_date: text, approved: flag })

const inputSchema = z.object({ data: object, files })

/**
 * The wire shape of `GET …/run/{run_id}` (a `DataRow`, or the older `{ status, result }`).
 *
 * Lenient on purpose, and so to every object: only `status` and `data` decide anything, and `parseRun` reads those from
 * the raw object.
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
  review: z.pipe(fields, z.optional(reviewSchema)),
  input: z.pipe(fields, z.optional(inputSchema)),
})
