import * as z from 'zod/mini'

const text = z.string().check(z.minLength(1), z.maxLength(200))

const pointers = z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(200))

/** What a list shows of the data of a run, worked out once when the data is seen. */
export const runSummarySchema = z.object({
  issuer: z.optional(text),
  number: z.optional(text),
  /** What is to be paid, as an exact decimal: `1019.15`. */
  amount: z.optional(z.string().check(z.regex(/^-?\d+(?:\.\d+)?$/), z.maxLength(60))),
  /** ISO 4217, or what the data has in its place. */
  currency: z.optional(text),
  /** `2026-11-29`. */
  dueDate: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  /** How many checks object and were not accepted. */
  findings: z.int().check(z.nonnegative()),
  /** Pointers of what the reviewer corrected. */
  corrected: z.optional(pointers),
  /** Pointers of what was expected and is not there. */
  missing: z.optional(pointers),
})

export type RunSummary = z.infer<typeof runSummarySchema>
