import { z } from 'zod'

const text = z.string().min(1).max(200)

/** What a list shows of the data of a run, worked out once when the data is seen. */
export const runSummarySchema = z.object({
  issuer: text.optional(),
  number: text.optional(),
  /** What is to be paid, as an exact decimal: `1019.15`. */
  amount: z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/)
    .max(60)
    .optional(),
  /** ISO 4217, or what the data has in its place. */
  currency: text.optional(),
  /** `2026-11-29`. */
  dueDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  /** How many checks object and were not accepted. */
  findings: z.number().int().nonnegative(),
  /** Pointers of what the reviewer corrected. */
  corrected: z.array(z.string().max(1_000)).max(200).optional(),
  /** Pointers of what was expected and is not there. */
  missing: z.array(z.string().max(1_000)).max(200).optional(),
})

export type RunSummary = z.infer<typeof runSummarySchema>
