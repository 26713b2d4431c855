import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ReviewDecision, ReviewDraft } from './ReviewDraft.ts'
import { type ReviewFormResult, type ReviewFormValues, reviewFormSchema } from './reviewFormSchema.ts'

export interface UseReviewFormOptions {
  draft: ReviewDraft | undefined
  reviewer: string
  onDraftChange: (draft: ReviewDraft) => void
  onSubmit: (decision: ReviewDecision) => Promise<void>
}

/**
 * Holds the form of a review. The draft is read once, at the start, and handed out at every change: what comes in
 * later never replaces what is being written. One submission is under way at most; a failed one keeps every word.
 */
export function useReviewForm({ draft, reviewer, onDraftChange, onSubmit }: UseReviewFormOptions) {
  const [failure, setFailure] = useState<unknown>(null)
  const isSending = useRef(false)
  const form = useForm<ReviewFormValues, unknown, ReviewFormResult>({
    resolver: zodResolver(reviewFormSchema),
    defaultValues: { decision: draft?.decision ?? null, comment: draft?.comment ?? '', reviewer },
  })

  const handleDraft = useEffectEvent(onDraftChange)
  const { subscribe } = form
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values: { decision, comment } }) =>
          handleDraft({ decision: decision ?? undefined, comment }),
      }),
    [subscribe],
  )

  const send = form.handleSubmit(async ({ decision, comment, reviewer: reviewedBy }) => {
    setFailure(null)
    try {
      await onSubmit({ approved: decision === 'approve', comment, reviewedBy })
    } catch (error) {
      setFailure(error)
    }
  })
  /** Guarded by a ref: two presses in one tick both see the state of before the first. */
  const submit = async () => {
    if (isSending.current) return
    isSending.current = true
    try {
      await send()
    } finally {
      isSending.current = false
    }
  }
  return { form, submit, failure }
}
