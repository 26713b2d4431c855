import { parseTimestamp, reviewState, type Run } from 'cloudsquid-react'

/** What this browser saw itself, of this run and of others. The API gives no start and no end, and none is made up. */
export interface ObservedTimes {
  firstSeenAt?: Date | undefined
  startedAt?: Date | undefined
  finishedAt?: Date | undefined
  /** How long runs of the table usually take, if the client has learned it. */
  usualMs?: number | undefined
}

export interface TimelineStep {
  name: 'created' | 'running' | 'done' | 'failed' | 'review' | 'approved' | 'rejected'
  state: 'complete' | 'current' | 'upcoming'
  /** Only a time that the API gave or this browser saw. */
  at?: Date | undefined
}

/** Lays out a run's way from its creation to its review. What nobody saw has no time. */
export function timelineSteps(run: Run | undefined, observed: ObservedTimes): TimelineStep[] {
  const hasEnded = run?.status === 'done' || run?.status === 'error'
  const isRunning = run?.status === 'running'
  const created: TimelineStep = {
    name: 'created',
    state: run === undefined || run.status === 'pending' || run.status === 'unknown' ? 'current' : 'complete',
    at: parseTimestamp(run?.created_at) ?? observed.firstSeenAt,
  }
  const running: TimelineStep = {
    name: 'running',
    state: hasEnded ? 'complete' : isRunning ? 'current' : 'upcoming',
    at: observed.startedAt,
  }
  if (run?.status === 'error') {
    return [created, running, { name: 'failed', state: 'current', at: observed.finishedAt }]
  }
  const verdict = run?.status === 'done' ? reviewState(run) : 'awaiting'
  const result: TimelineStep = {
    name: 'done',
    state: hasEnded ? 'complete' : 'upcoming',
    at: observed.finishedAt,
  }
  const review: TimelineStep =
    verdict === 'awaiting'
      ? { name: 'review', state: hasEnded ? 'current' : 'upcoming' }
      : { name: verdict, state: 'complete', at: parseTimestamp(run?.review?.review_date) }
  return [created, running, result, review]
}
