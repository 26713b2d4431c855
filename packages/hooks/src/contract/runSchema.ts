import * as z from 'zod/mini'
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
  data: z.catch(z.optional(z.record(z.string(), z.json())), undefined),
  files: z.catch(z.array(z.object({ id: z.string() })), []),
})

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
