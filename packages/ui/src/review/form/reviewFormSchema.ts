import { z } from 'zod'

/** What may be missing from a review; the form has the words. */
export const reviewProblems = ['needDecision', 'needComment', 'needReviewer'] as const

export type ReviewProblem = (typeof reviewProblems)[number]

const problem = (name: ReviewProblem) => name

/** Checks a review before it is sent: a decision, a name, and on a rejection the reason. Its messages are codes. */
export const reviewFormSchema = z
  .object({
    decision: z
      .enum(['approve', 'reject'], problem('needDecision'))
      .nullable()
      .transform((chosen, context) => {
        if (chosen !== null) return chosen
        context.addIssue(problem('needDecision'))
        return z.NEVER
      }),
    comment: z.string().trim(),
    reviewer: z.string().trim().min(1, problem('needReviewer')),
  })
  .refine((review) => review.decision !== 'reject' || review.comment.trim() !== '', {
    path: ['comment'],
    error: problem('needComment'),
  })

export type ReviewFormValues = z.input<typeof reviewFormSchema>

/** What the form gives once it has been checked. */
export type ReviewFormResult = z.output<typeof reviewFormSchema>
