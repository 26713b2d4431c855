import { z } from 'zod'

const paceSchema = z.object({ pendingMs: z.number(), runningMs: z.number() })

/** How long a replay waits and how long it runs. */
export type Pace = z.infer<typeof paceSchema>

export const replayedRunSchema = z.object({
  runId: z.string(),
  rowId: z.string(),
  /** When it was started. */
  atMs: z.number(),
  pace: paceSchema,
  filename: z.string(),
  /** The recorded document that it is of; none where nobody has recorded it. */
  file: z.string().optional(),
})

/** A run that this page has started, or that was there when it opened. */
export type ReplayedRun = z.infer<typeof replayedRunSchema>
