import { reviewState } from 'cloudsquid-react'
import { type FollowedRun, summarizeRun } from 'cloudsquid-react-ui'
import type { Recording } from '../recordings/Recordings.ts'
import type { OpenedRun, Replay } from './createReplay.ts'
import { replayTable } from './replayTable.ts'

/**
 * The runs that the demo opens with, as a browser keeps them that has seen each from its start to its review: a list
 * says none of that, and without it there would be little to count.
 */
export function listOpeningRuns(replay: Replay): FollowedRun[] {
  return replay.opening.flatMap((run) => {
    const recording = replay.recordingOf(run.file)
    return recording ? [toFollowed(run, recording)] : []
  })
}

function toFollowed(opened: OpenedRun, { status, data, mimetype, bytes }: Recording): FollowedRun {
  const { runId, rowId, filename, atMs, tookSeconds, review } = opened
  const run: FollowedRun = {
    ...replayTable,
    runId,
    rowId,
    filename,
    mimetype,
    sizeBytes: bytes,
    status,
    addedAtMs: atMs,
    startedAtMs: atMs,
    finishedAtMs: atMs + tookSeconds * 1_000,
  }
  if (status === 'error') return run
  const summary = summarizeRun(data, { now: new Date(), review })
  const { review_date: reviewDate } = review ?? {}
  const isReviewed = reviewDate !== undefined
  return {
    ...run,
    summary,
    review: reviewState({ review }),
    ...(isReviewed && { reviewDate, reviewedAtMs: Date.parse(reviewDate) }),
  }
}
