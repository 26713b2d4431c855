import { z } from 'zod'

/** What `GET /api/dashboard` says about the server behind this page. */
export const dashboardSchema = z.object({
  upstream: z.enum(['local', 'cloudsquid']),
  projectName: z.string().min(1),
  /** The extraction table that new documents go to. */
  tableId: z.string().min(1),
  matchTableId: z.string().optional(),
  /** Whether a review can be stored: locally, by an extension. Cloudsquid documents no call for it. */
  canReview: z.boolean(),
  /** Whether corrections are stored with a review, and every decision told. */
  canCorrect: z.boolean().default(false),
  /** Whether the server lists its runs, for all who look. */
  canList: z.boolean().default(false),
  /** Whether uploaded files are served back. */
  canPreview: z.boolean(),
  maxFileBytes: z.number().positive(),
  /** A finished and reviewed run to look at; `coming` while the server makes it. */
  sample: z.union([z.object({ runId: z.string().min(1) }), z.literal('coming')]).optional(),
})

export type Dashboard = z.infer<typeof dashboardSchema>
