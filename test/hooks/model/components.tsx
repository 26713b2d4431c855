import {
  type Run,
  useReview,
  useRun,
  useRuns,
  type UseReviewResult,
  type UseRunOptions,
} from 'cloudsquid-react'
import type { Review, ReviewDraft, UseRunResult, UseRunsResult } from 'cloudsquid-react'
import { useLayoutEffect } from 'react'
import { type Call, callbackOf } from './createFacts.ts'
import type { View, Watcher } from './Facts.ts'
import { refOf, type RunId, type Slot } from './Scenario.ts'

/** What the hooks gave last, and with it what a test may do: stop, resume, refresh, submit. */
export interface Results {
  a: UseRunResult
  b: UseRunResult
  c: UseRunResult
  list: UseRunsResult
  reviewer: UseReviewResult
}

/** What the components tell the test. */
export interface Page {
  onShown: (slot: Slot, runId: RunId | undefined, view: View) => void
  onCall: (call: Call) => void
  onResult: (results: Partial<Results>) => void
  submit: (review: ReviewDraft) => Promise<Review | void>
}

/** `useRun`, with new options and new callbacks on each render. */
export function FollowOne({ watcher, page }: { watcher: Watcher; page: Page }) {
  const runId = watcher.runs[0]
  const result = useRun(runId && refOf(runId), optionsOf(watcher, page))
  if (watcher.options.readsDetails) JSON.stringify([result.checkedAt, result.failureCount])
  useLayoutEffect(() => {
    page.onResult({ [watcher.slot]: result })
    page.onShown(watcher.slot, runId, toView(result))
  })
  return null
}

/** `useRuns`, with new options and new callbacks on each render. */
export function FollowMany({ watcher, page }: { watcher: Watcher; page: Page }) {
  const { runs } = watcher
  const refs = runs.flatMap((runId) => (runId ? [refOf(runId)] : []))
  const result = useRuns(refs, optionsOf(watcher, page))
  useLayoutEffect(() => {
    page.onResult({ list: result })
    for (const followed of result.runs)
      page.onShown(watcher.slot, followed.ref.runId as RunId, toView(followed))
  })
  return null
}

/** `useReview` for the first run. */
export function Reviewer({ page }: { page: Page }) {
  const reviewer = useReview(refOf('run-1'), { submit: (review) => page.submit(review) })
  useLayoutEffect(() => page.onResult({ reviewer }))
  return null
}

function optionsOf(watcher: Watcher, page: Page): Omit<UseRunOptions, 'isVisible'> {
  const { intervalMs, background, deadlineMs, enabled, callbacks } = watcher.options
  const options = { intervalMs, background, deadlineMs, enabled }
  return {
    ...options,
    ...(callbacks === 'shared' ? sharedCallbacks(page) : callbacksFor(callbackOf(watcher), page)),
  }
}

const shared = new WeakMap<Page, ReturnType<typeof callbacksFor>>()

function sharedCallbacks(page: Page) {
  const callbacks = shared.get(page) ?? callbacksFor('shared', page)
  shared.set(page, callbacks)
  return callbacks
}

function callbacksFor(who: string, page: Page): Pick<UseRunOptions, 'onStatusChange' | 'onSettled'> {
  return {
    onStatusChange: (run: Run, previous, { runId }) =>
      page.onCall({ who, change: `${runId}: ${previous?.status} to ${run.status}` }),
    onSettled: (run, { runId }) => page.onCall({ who, change: `${runId}: settled ${run.status}` }),
  }
}

function toView({
  phase,
  connection,
  run,
  error,
}: Pick<UseRunResult, 'phase' | 'connection' | 'run' | 'error'>): View {
  return {
    phase,
    connection,
    hasError: error !== null,
    run: run && {
      runId: run.raw['run_id'] as string,
      version: Number(run.raw['version']),
      review: Number(run.review?.comment ?? 0),
    },
  }
}
