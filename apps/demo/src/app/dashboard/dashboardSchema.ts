import * as z from 'zod/mini'

/** What `GET /api/dashboard` says about the server behind this page. */
export const dashboardSchema = z.object({
  upstream: z.enum(['local', 'cloudsquid']),
  projectName: z.string().check(z.minLength(1)),
  /** The extraction table that new documents go to. */
  tableId: z.string().check(z.minLength(1)),
  matchTableId: z.optional(z.string()),
  /** Whether a review can be stored: locally, by an extension. Cloudsquid documents no call for it. */
  canReview: z.boolean(),
  /** Whether corrections are stored with a review, and every decision told. */
  canCorrect: z.prefault(z.boolean(), false),
  /** Whether the server lists its runs, for all who look. */
  canList: z.prefault(z.boolean(), false),
  /** Whether uploaded files are served back. */
  canPreview: z.boolean(),
  maxFileBytes: z.number().check(z.positive()),
  /** A finished and reviewed run to look at; `coming` while the server makes it. */
  sample: z.optional(z.union([z.object({ runId: z.string().check(z.minLength(1)) }), z.literal('coming')])),
})

export type Dashboard = z.infer<typeof dashboardSchema>
