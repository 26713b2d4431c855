import { z } from 'zod'
import { runSummarySchema } from './summary/RunSummary.ts'

const text = z.string().min(1).max(1_000)
const timeMs = z.number().int().nonnegative()

/** What the browser keeps of a run that it follows. Times are what this browser saw happen, never more. */
export const followedRunSchema = z.object({
  projectName: text,
  tableId: text,
  runId: text,
  rowId: text.optional(),
  filename: text.optional(),
  mimetype: text.optional(),
  sizeBytes: z.number().nonnegative().optional(),
  /** When it was started here, or first opened here. */
  addedAtMs: timeMs,
  /** The status at the last look. Absent: nobody has looked yet. */
  status: z.enum(['pending', 'running', 'done', 'error', 'unknown']).optional(),
  review: z.enum(['awaiting', 'approved', 'rejected']).optional(),
  /** The date of that review, as the server says it: another one is another decision. */
  reviewDate: text.optional().catch(undefined),
  startedAtMs: timeMs.optional(),
  finishedAtMs: timeMs.optional(),
  /** When its review was seen to be decided. */
  reviewedAtMs: timeMs.optional(),
  /** What its data says, once somebody has seen it. */
  summary: runSummarySchema.optional().catch(undefined),
  /** When it was put at the end of the queue. Its review takes it from there. */
  skippedAtMs: timeMs.optional(),
})

export type FollowedRun = z.infer<typeof followedRunSchema>

/** Why a followed run cannot be read: there is none, or asking is of no use. */
export type ReadProblem = 'notFound' | 'unreadable'

/** Tells whether the last look saw the end of it. */
export function hasEnded({ status }: Pick<FollowedRun, 'status'>): boolean {
  return status === 'done' || status === 'error'
}
