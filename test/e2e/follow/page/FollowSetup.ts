import type { RunClientOptions, RunRef, UseRunOptions } from 'cloudsquid-react'

type RunOptions = Pick<UseRunOptions, 'deadlineMs' | 'background' | 'notifyInitial' | 'isVisible'> & {
  enabled?: boolean
}

/** One component that follows a run; plain data, as a test sends it to the page. */
export interface WatcherSetup {
  /** What its record is found by. */
  name: string
  ref?: RunRef | undefined
  options?: RunOptions & { intervalMs?: number }
  /** Follows it by another hook than `useRun`; `useRuns` follows all `refs`. */
  hook?: 'useRuns' | 'useSuspenseRun'
  refs?: RunRef[]
  /** Whether it reviews the run too, by `useReview`. */
  isReviewer?: boolean
  /** Renders it again on every animation frame, with options that are new each time. */
  rendersEachFrame?: boolean
}

/** What the page does. */
export interface FollowSetup {
  watchers: WatcherSetup[]
  client?: Omit<RunClientOptions, 'baseUrl' | 'fetch' | 'headers' | 'apiKey' | 'scope' | 'tabs'>
  isStrict?: boolean
  /** Whether tabs ask once. */
  hasTabs?: boolean
  /** Whether the server renders the page first, and whether it reads the runs for that. */
  rendered?: 'loading' | 'prefetched'
}
