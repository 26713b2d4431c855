import { useQuery } from '@tanstack/react-query'
import type { Review, RunRef } from 'cloudsquid-react'
import { runKey, type RunReviewProps } from 'cloudsquid-react-ui'
import { useState } from 'react'
import { useAppServices } from '../../AppServices.tsx'
import { untilAnswered } from '../../dashboard/untilAnswered.ts'
import { useDashboard } from '../../dashboard/useDashboard.ts'

/** Every decision on a run, asked for when somebody wants to see them; where the server tells one only, that one. */
export function useReviewHistory(
  ref: RunRef,
  review: Review | undefined,
): Pick<RunReviewProps, 'history' | 'onShowHistory'> {
  const { api } = useAppServices()
  const { canCorrect } = useDashboard()
  const key = runKey(ref)
  const [wanted, setWanted] = useState('')
  const { data } = useQuery({
    // Another decision makes another history.
    queryKey: ['review-history', ref, review?.review_date ?? ''],
    queryFn: ({ signal }) => api.reviewHistory(ref, signal),
    enabled: canCorrect && wanted === key,
    ...untilAnswered,
  })
  const known = review === undefined ? [] : [review]
  return canCorrect
    ? {
        history: data?.decisions ?? (wanted === key ? known : undefined),
        onShowHistory: () => setWanted(key),
      }
    : { history: known }
}
