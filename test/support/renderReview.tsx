import { act, renderHook } from '@testing-library/react'
import { type ReviewOptions, type ReviewState, type RunRef, useReview, useRun } from 'cloudsquid-react'
import { buildHarness, type HarnessOptions } from './buildHarness.tsx'
import { pass, testRef } from './renderRun.tsx'
import { type ScriptedRequest, scriptFetch, type Step } from './scriptFetch.ts'

export interface RenderReviewOptions
  extends HarnessOptions, Partial<Pick<ReviewOptions, 'submit' | 'checkFirst'>> {
  intervalMs?: number
}

/**
 * Follows and reviews a run over a scripted API, and keeps what each render said of the review. Without a check before
 * storing, unless a test asks for it.
 */
export function renderReview(
  script: Step[] | ((request: ScriptedRequest) => Step),
  options: RenderReviewOptions = {},
) {
  const { submit = async () => {}, checkFirst = false, intervalMs, ...harnessOptions } = options
  const scripted = scriptFetch(script)
  const harness = buildHarness({ fetch: scripted.fetch, ...harnessOptions })
  const states: ReviewState[] = []
  const initialProps: RunRef | undefined = testRef
  const hook = renderHook(
    (ref: RunRef | undefined) => {
      const run = useRun(ref, { intervalMs })
      const review = useReview(ref, { submit, checkFirst })
      if (states.at(-1) !== review.state) states.push(review.state)
      return { run, review }
    },
    { initialProps, wrapper: harness.wrapper },
  )
  return {
    ...harness,
    ...hook,
    requests: scripted.requests,
    /** What the screen said of the review, each change once. */
    states,
    now: () => hook.result.current,
    /** Submits, and lets all that takes no time happen. */
    submit: async (...args: Parameters<ReturnType<typeof useReview>['submit']>) => {
      let isStored: boolean | undefined
      act(() => void hook.result.current.review.submit(...args).then((stored) => (isStored = stored)))
      await pass(0)
      return isStored
    },
  }
}

/** A promise, and how to settle it from outside. */
export function later<TValue>() {
  let resolve: (value: TValue) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<TValue>((settle, fail) => {
    resolve = settle
    reject = fail
  })
  return { promise, resolve: (value: TValue) => resolve(value), reject: (error: Error) => reject(error) }
}

/** Lets something happen outside, with all that follows from it at once. */
export async function happens(event: () => void): Promise<void> {
  await act(async () => {
    event()
    await pass(0)
  })
}
