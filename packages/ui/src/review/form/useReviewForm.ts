import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLoadedCode } from '../../controls/loadedCode.ts'
import type { ReviewDecision, ReviewDraft } from '../ReviewDraft.ts'
import { formCode } from './formCode.ts'
import type { ReviewFormControl, ReviewFormStart } from './createReviewForm.ts'

export interface UseReviewFormOptions extends ReviewFormStart {
  /** Whether a review can be given here, or will be: then the form is loaded. */
  isWanted: boolean
  onDraftChange: (draft: ReviewDraft) => void
  onSubmit: (decision: ReviewDecision) => Promise<void>
}

/** What a press on a button or a key wants of the form: a decision, or a place to write. */
export type ReviewTarget = 'approve' | 'reject' | 'comment'

/** A form that outlives its fields: it stays as it is while they move to another place on the screen. */
export type OpenReviewForm = ReturnType<typeof useReviewForm>

/**
 * Holds the form of a review, once it is loaded. The draft is read once, at the start, and handed out at every change:
 * what comes in later never replaces what is being written. One submission is under way at most; a failed one keeps every
 * word, and after one that was stored nothing is sent any more.
 */
export function useReviewForm(options: UseReviewFormOptions) {
  const { isWanted, draft, reviewer, onDraftChange, onSubmit } = options
  const [failure, setFailure] = useState<unknown>(null)
  const [isSubmitting, setIsSubmitting] = useState(false)
  const isLocked = useRef(false)
  const hasSubmitted = useRef(false)
  const formRef = useRef<HTMLFormElement>(null)
  const code = useLoadedCode(formCode, isWanted)
  const [form, setForm] = useState<ReviewFormControl>()
  if (code && isWanted && !form) setForm(code.createReviewForm({ draft, reviewer }))

  const handleDraft = useEffectEvent(onDraftChange)
  useEffect(
    () =>
      form?.subscribe({
        formState: { values: true },
        callback: ({ values: { decision, comment } }) =>
          handleDraft({ decision: decision ?? undefined, comment }),
      }),
    [form],
  )
  // What was wished for before the form was there is done once its fields are.
  const waiting = useRef<((form: ReviewFormControl) => void)[]>([])
  useEffect(() => {
    if (form) for (const act of waiting.current.splice(0)) act(form)
  }, [form])
  const withForm = (act: (form: ReviewFormControl) => void) => {
    if (form) act(form)
    else waiting.current.push(act)
  }

  /** Tells whether the review was stored. Locked by a ref: two presses in one tick both see the state of before the first. */
  const submit = async (): Promise<boolean> => {
    if (isLocked.current || !form) return false
    isLocked.current = true
    hasSubmitted.current = true
    setIsSubmitting(true)
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
      setIsSubmitting(false)
    }
    return isStored
  }
  /** Chooses a decision without sending it; nothing while one is being saved. */
  const choose = (target: ReviewTarget) => {
    if (target === 'comment' || isSubmitting) return
    withForm((open) =>
      open.setValue('decision', target, { shouldDirty: true, shouldValidate: hasSubmitted.current }),
    )
  }
  /** Takes the focus to where the target goes on: the reason of a rejection, or the button that sends. */
  const focus = (target: ReviewTarget) => {
    const part = target === 'approve' ? '[type="submit"]' : '[name="comment"]'
    withForm(() => formRef.current?.querySelector<HTMLElement>(part)?.focus())
  }
  const clear = () => {
    form?.reset({ decision: null, comment: '', reviewer: form.getValues('reviewer') })
    setFailure(null)
    isLocked.current = false
    hasSubmitted.current = false
  }
  /** The fields of the form; absent until it is loaded. */
  const Fields = form && code?.ReviewForm
  return { form, Fields, submit, failure, isSubmitting, formRef, choose, focus, clear }
}
