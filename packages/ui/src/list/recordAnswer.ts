import { isFinal, reviewState, type Run } from 'cloudsquid-react'
import { type FollowedRun, hasEnded } from './FollowedRun.ts'

export interface SeenAnswer {
  run: Run
  checkedAtMs: number
  /** When this tab looked the time before. Absent: this is its first look. */
  previousCheckAtMs?: number | undefined
}

/**
 * The longest gap between two looks in which a change still counts as seen happening. Polls are 2 to 5 s apart; after
 * a closed tab or a sleeping laptop the gap is longer, and then nobody here knows when the run really changed.
 */
const seenGapMs = 15_000

/** Notes what an answer says about a followed run. An answer that says nothing new gives the same object. */
export function recordAnswer(known: FollowedRun, answer: SeenAnswer): FollowedRun {
  const { run, checkedAtMs, previousCheckAtMs = Number.NEGATIVE_INFINITY } = answer
  const isSeenHappening = checkedAtMs - previousCheckAtMs <= seenGapMs
  const hasJustStarted = run.status === 'running' && known.status !== 'running' && !hasEnded(known)
  const hasJustEnded = isFinal(run) && !hasEnded(known)
  const review = run.status === 'done' ? reviewState(run) : undefined
  const isDecided = review !== undefined && review !== 'awaiting'
  const next: FollowedRun = {
    ...known,
    status: run.status,
    rowId: known.rowId ?? run.row_id,
    review,
    reviewDate: isDecided ? run.review?.review_date || undefined : undefined,
    reviewedAtMs: isDecided ? (known.reviewedAtMs ?? reviewTimeMs(run) ?? checkedAtMs) : undefined,
    // Whoever decides has come back to it.
    skippedAtMs: isDecided ? undefined : known.skippedAtMs,
    startedAtMs: known.startedAtMs ?? (hasJustStarted && isSeenHappening ? checkedAtMs : undefined),
    finishedAtMs: known.finishedAtMs ?? (hasJustEnded && isSeenHappening ? checkedAtMs : undefined),
  }
  return isSame(known, next) ? known : next
}

const recordedFields = [
  'status',
  'rowId',
  'review',
  'reviewDate',
  'reviewedAtMs',
  'skippedAtMs',
  'startedAtMs',
  'finishedAtMs',
] as const

function isSame(one: FollowedRun, other: FollowedRun): boolean {
  return recordedFields.every((field) => one[field] === other[field])
}

/** When a review was decided, as the server says it; a server that says no date says year 1. */
function reviewTimeMs({ review }: Run): number | undefined {
  const timeMs = Date.parse(review?.review_date ?? '')
  return timeMs > 0 ? timeMs : undefined
}
