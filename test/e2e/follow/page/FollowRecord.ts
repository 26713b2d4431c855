import type { UseReviewResult, UseRunResult } from 'cloudsquid-react'
import type { WatcherSetup } from './FollowSetup.ts'

/** What a watcher showed, as it came to the screen. */
export interface Shown {
  phase: UseRunResult['phase']
  connection: UseRunResult['connection']
  errorCode: string | undefined
  data: unknown
}

/** What a reviewer showed. */
export interface ReviewShown {
  state: UseReviewResult['state']
  isSubmitting: boolean
  comment: string | undefined
  hasFailed: boolean
}

/** What one watcher has gone through. */
export interface FollowRecord {
  /** One entry for each time that it came to the screen. */
  shown: Shown[]
  /** Commits as React's profiler counts them. */
  commits: number
  /** What it was told, each `pending > running` or `settled done`. */
  told: string[]
  /** What the review amounted to, one entry for each time that the reviewer came to the screen. */
  reviews: ReviewShown[]
  result?: UseRunResult
  review?: UseReviewResult
}

/** What tests read of a page, and do to it. */
export interface FollowWindow {
  records: Record<string, FollowRecord>
  /** Renders these watchers in place of those before. */
  render: (watchers: WatcherSetup[]) => void
}

declare global {
  interface Window {
    follow: FollowWindow
  }
}

export const emptyRecord: FollowRecord = { shown: [], commits: 0, told: [], reviews: [] }

/** The record of a watcher, from its first effect on. */
export function recordOf(name: string): FollowRecord {
  return (window.follow.records[name] ??= structuredClone(emptyRecord))
}
