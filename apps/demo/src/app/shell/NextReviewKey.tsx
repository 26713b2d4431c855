import { useReviewQueue } from '../runs/useReviewQueue.ts'

/** Offers the next review by its key on every page. Shows nothing. */
export function NextReviewKey() {
  useReviewQueue()
  return null
}
