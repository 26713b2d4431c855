import { zodResolver } from '@hookform/resolvers/zod'
import { createFormControl } from 'react-hook-form'
import type { ReviewDraft } from '../ReviewDraft.ts'
import { type ReviewFormResult, type ReviewFormValues, reviewFormSchema } from './reviewFormSchema.ts'

/** Checks a review before it is sent. */
export const reviewResolver = zodResolver(reviewFormSchema)

/** What a form starts with. */
export interface ReviewFormStart {
  draft: ReviewDraft | undefined
  reviewer: string
}

/** Makes the form of a review. It belongs to no component, and stays as it is while its fields move to another place. */
export function createReviewForm({ draft, reviewer }: ReviewFormStart) {
  return createFormControl<ReviewFormValues, unknown, ReviewFormResult>({
    resolver: reviewResolver,
    defaultValues: { decision: draft?.decision ?? null, comment: draft?.comment ?? '', reviewer },
  })
}

export type ReviewFormControl = ReturnType<typeof createReviewForm>
