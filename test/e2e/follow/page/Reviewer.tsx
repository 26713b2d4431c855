import { type Review, type RunRef, useReview } from 'cloudsquid-react'
import { useLayoutEffect } from 'react'
import { recordOf } from './FollowRecord.ts'

/** Reviews a run by the scripted API's own route, and writes down what it shows. */
export function Reviewer({ name, runRef }: { name: string; runRef: RunRef }) {
  const review = useReview(runRef, { submit: storeReview, checkFirst: false })
  const { state, isSubmitting, draft, error } = review
  useLayoutEffect(() => {
    const record = recordOf(name)
    record.review = review
    record.reviews.push({ state, isSubmitting, comment: draft?.comment, hasFailed: error !== null })
  })
  return <p>{state}</p>
}

async function storeReview(review: object, { projectName, tableId, runId }: RunRef): Promise<Review> {
  const url = `/api/projects/${projectName}/tables/${tableId}/run/${runId}/review`
  const response = await fetch(url, { method: 'PUT', body: JSON.stringify(review) })
  if (!response.ok) throw new Error(`The review was not stored: HTTP ${response.status}.`)
  return ((await response.json()) as { review: Review }).review
}
