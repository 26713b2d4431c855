import {
  type Run,
  useReview,
  useRun,
  useRuns,
  type UseReviewResult,
  type UseRunOptions,
  type UseRunsOptions,
} from 'cloudsquid-react'
import type { Review, ReviewDraft, UseRunResult, UseRunsResult } from 'cloudsquid-react'
import { useLayoutEffect } from 'react'
import { type Call, callbackOf } from './createFacts.ts'
import type { View, Watcher } from './Facts.ts'
import { type ListSlot, refOf, type RunId, type Slot } from './Scenario.ts'
import { throwByApp } from './throwByApp.ts'

/** What the hooks gave last, and with it what a test may do: stop, resume, refresh, submit. */
export type Results = Record<Exclude<Slot, ListSlot>, UseRunResult> &
  Record<ListSlot, UseRunsResult> & { reviewer: UseReviewResult }

/** What the components tell the test. */
export interface Page {
  onShown: (slot: Slot, runId: RunId | undefined, view: View) => void
  onCall: (call: Call) => void
  onResult: <TName extends keyof Results>(name: TName, result: Results[TName], of: RunId | undefined) => void
  submit: (review: ReviewDraft) => Promise<Review | void>
}

/** `useRun`, with new options and new callbacks on each render. */
export function FollowOne({ watcher, page }: { watcher: Watcher; page: Page }) {
  const runId = watcher.runs[0]
  const slot = watcher.slot as 'a'
  const result = useRun(runId && refOf(runId), optionsOf(watcher, page))
  if (watcher.options.readsDetails)
    JSON.stringify([result.checkedAt, result.failureCount, result.nextPollAt, result.explain()])
  useLayoutEffect(() => {
    page.onResult(slot, result, runId)
    page.onShown(slot, runId, toView(result))
  })
  return null
}

/** `useRuns`, with new options and new callbacks on each render. */
export function FollowMany({ watcher, page }: { watcher: Watcher; page: Page }) {
  const { runs } = watcher
  const slot = watcher.slot as 'list'
  const refs = runs.flatMap((runId) => (runId ? [refOf(runId)] : []))
  const options: UseRunsOptions = optionsOf(watcher, page)
  if (watcher.options.throws === 'isVisible') options.isVisible = throwByApp
  const result = useRuns(refs, options)
  useLayoutEffect(() => {
    page.onResult(slot, result, undefined)
    for (const followed of result.runs) page.onShown(slot, followed.ref.runId as RunId, toView(followed))
  })
  return null
}

/** `useReview` for the first run. */
export function Reviewer({ page }: { page: Page }) {
  const reviewer = useReview(refOf('run-1'), { submit: (review) => page.submit(review) })
  useLayoutEffect(() => page.onResult('reviewer', reviewer, 'run-1'))
  return null
}

function optionsOf(watcher: Watcher, page: Page): Omit<UseRunOptions, 'isVisible'> {
  const { intervalMs, background, deadlineMs, enabled, callbacks, throws } = watcher.options
  const isShared = callbacks === 'shared' && throws !== 'callbacks'
  return {
    background,
    deadlineMs,
    enabled,
    intervalMs: throws === 'intervalMs' ? throwByApp : intervalMs,
    ...(isShared ? sharedCallbacks(page) : callbacksFor(watcher, page)),
  }
}

const shared = new WeakMap<Page, ReturnType<typeof callbacksFor>>()

function sharedCallbacks(page: Page) {
  const callbacks = shared.get(page) ?? callbacksFor(undefined, page)
  shared.set(page, callbacks)
  return callbacks
}

function callbacksFor(
  watcher: Watcher | undefined,
  page: Page,
): Pick<UseRunOptions, 'onStatusChange' | 'onSettled'> {
  const who = watcher ? callbackOf(watcher) : 'shared'
  const tell = (change: string) => {
    page.onCall({ who, change })
    if (watcher?.options.throws === 'callbacks') throwByApp()
  }
  return {
    onStatusChange: (run: Run, previous, { runId }) => tell(`${runId}: ${previous?.status} to ${run.status}`),
    onSettled: (run, { runId }) => tell(`${runId}: settled ${run.status}`),
  }
}

type Shown = Pick<UseRunResult, 'phase' | 'connection' | 'run' | 'error' | 'isFinal' | 'isWatching'>

function toView({ phase, connection, run, error, isFinal, isWatching }: Shown): View {
  return {
    phase,
    connection,
    isFinal,
    isWatching,
    hasError: error !== null,
    run: run && {
      runId: run.raw['run_id'] as string,
      version: Number(run.raw['version']),
      review: Number(run.review?.comment ?? 0),
    },
  }
}
