import type { RunFacts, View } from '../Facts.ts'

/** Says which promise a view breaks that a component has just put on the screen, given what it showed before. */
export function judgeView(run: RunFacts, view: View, before: View | undefined): string | undefined {
  const shown = view.run
  if (!shown) return before?.run ? 'F5: the last good run is lost' : undefined
  if (shown.runId !== run.runId) return 'F12: another run is shown'
  if (shown.version < run.shownVersion) return 'F5: an older answer is shown than before'
  run.shownVersion = shown.version
  return judgeReview(run, shown.review)
}

function judgeReview({ review }: RunFacts, shown: number): string | undefined {
  // Unless it turns out in this very moment that it is not stored.
  review.hasLapsed ||= review.pending !== undefined && shown !== review.pending
  if (review.pending === undefined && review.refused.has(shown))
    return 'F17: a review is shown that was not stored'
  if (shown < review.stored) return 'F17: a stored review flickers back'
}
