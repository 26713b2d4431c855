import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useForm, useFormState } from 'react-hook-form'
import type { ReviewDecision, ReviewDraft } from '../ReviewDraft.ts'
import { type ReviewFormResult, type ReviewFormValues, reviewFormSchema } from './reviewFormSchema.ts'

export interface UseReviewFormOptions {
  draft: ReviewDraft | undefined
  reviewer: string
  onDraftChange: (draft: ReviewDraft) => void
  onSubmit: (decision: ReviewDecision) => Promise<void>
}

/** What a press on a button or a key wants of the form: a decision, or a place to write. */
export type ReviewTarget = 'approve' | 'reject' | 'comment'

/** A form that outlives its fields: it stays as it is while they move to another place on the screen. */
export type OpenReviewForm = ReturnType<typeof useReviewForm>

/**
 * Holds the form of a review. The draft is read once, at the start, and handed out at every change: what comes in
 * later never replaces what is being written. One submission is under way at most; a failed one keeps every word, and
 * after one that was stored nothing is sent any more.
 */
export function useReviewForm({ draft, reviewer, onDraftChange, onSubmit }: UseReviewFormOptions) {
  const [failure, setFailure] = useState<unknown>(null)
  const isLocked = useRef(false)
  const formRef = useRef<HTMLFormElement>(null)
  const form = useForm<ReviewFormValues, unknown, ReviewFormResult>({
    resolver: zodResolver(reviewFormSchema),
    defaultValues: { decision: draft?.decision ?? null, comment: draft?.comment ?? '', reviewer },
  })
  const { isSubmitting, submitCount } = useFormState({ control: form.control })

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

  /** Tells whether the review was stored. Locked by a ref: two presses in one tick both see the state of before the first. */
  const submit = async (): Promise<boolean> => {
    if (isLocked.current) return false
    isLocked.current = true
    let isStored = false
    const send = form.handleSubmit(async ({ decision, comment, reviewer: reviewedBy }) => {
      setFailure(null)
      try {
        await onSubmit({ approved: decision === 'approve', comment, reviewedBy })
        isStored = true
      } catch (error) {
        setFailure(error)
      }
    })
    try {
      await send()
    } finally {
      isLocked.current = isStored
    }
    return isStored
  }
  /** Chooses a decision without sending it; nothing while one is being saved. */
  const choose = (target: ReviewTarget) => {
    if (target === 'comment' || isSubmitting) return
    form.setValue('decision', target, { shouldDirty: true, shouldValidate: submitCount > 0 })
  }
  /** Takes the focus to where the target goes on: the reason of a rejection, or the button that sends. */
  const focus = (target: ReviewTarget) => {
    const part = target === 'approve' ? '[type="submit"]' : '[name="comment"]'
    formRef.current?.querySelector<HTMLElement>(part)?.focus()
  }
  const clear = () => {
    form.reset({ decision: null, comment: '', reviewer: form.getValues('reviewer') })
    setFailure(null)
    isLocked.current = false
  }
  return { form, submit, failure, isSubmitting, formRef, choose, focus, clear }
}
