import { z } from 'zod'
import type { RunLabels } from '../../../labels/runLabels.ts'

/** Checks a review before it is sent: a decision, a name, and on a rejection the reason. */
export function reviewFormSchema(
  words: Pick<RunLabels['review'], 'needDecision' | 'needComment' | 'needReviewer'>,
) {
  const decision = z.enum(['approve', 'reject'], words.needDecision)
  return z
    .object({
      decision: decision.nullable().transform((chosen, context) => {
        if (chosen !== null) return chosen
        context.addIssue(words.needDecision)
        return z.NEVER
      }),
      comment: z.string().trim(),
      reviewer: z.string().trim().min(1, words.needReviewer),
    })
    .refine((review) => review.decision !== 'reject' || review.comment.trim() !== '', {
      path: ['comment'],
      error: words.needComment,
    })
}

export type ReviewFormValues = z.input<ReturnType<typeof reviewFormSchema>>

/** What the form gives once it has been checked. */
export type ReviewFormResult = z.output<ReturnType<typeof reviewFormSchema>>
