import * as z from 'zod/mini'
import { runSummarySchema } from './summary/RunSummary.ts'

const text = z.string().check(z.minLength(1), z.maxLength(1_000))
const timeMs = z.int().check(z.nonnegative())

/** What the browser keeps of a run that it follows. Times are what this browser saw happen, never more. */
export const followedRunSchema = z.object({
  projectName: text,
  tableId: text,
  runId: text,
  rowId: z.optional(text),
  filename: z.optional(text),
  mimetype: z.optional(text),
  sizeBytes: z.optional(z.number().check(z.nonnegative())),
  /** When it was started here, or first opened here. */
  addedAtMs: timeMs,
  /** The status at the last look. Absent: nobody has looked yet. */
  status: z.optional(z.enum(['pending', 'running', 'done', 'error', 'unknown'])),
  review: z.optional(z.enum(['awaiting', 'approved', 'rejected'])),
  /** The date of that review, as the server says it: another one is another decision. */
  reviewDate: z.catch(z.optional(text), undefined),
  startedAtMs: z.optional(timeMs),
  finishedAtMs: z.optional(timeMs),
  /** When its review was seen to be decided. */
  reviewedAtMs: z.optional(timeMs),
  /** What its data says, once somebody has seen it. */
  summary: z.catch(z.optional(runSummarySchema), undefined),
  /** When it was put at the end of the queue. Its review takes it from there. */
  skippedAtMs: z.optional(timeMs),
})

export type FollowedRun = z.infer<typeof followedRunSchema>

/** Why a followed run cannot be read: there is none, or asking is of no use. */
export type ReadProblem = 'notFound' | 'unreadable'

/** Tells whether the last look saw the end of it. */
export function hasEnded({ status }: Pick<FollowedRun, 'status'>): boolean {
  return status === 'done' || status === 'error'
}
