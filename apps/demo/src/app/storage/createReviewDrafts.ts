import { z } from 'zod'
import type { ReviewDraft } from 'cloudsquid-react-ui'
import { createStoredValue, type StoredValue } from './createStoredValue.ts'

const draftSchema = z.object({ decision: z.enum(['approve', 'reject']).optional(), comment: z.string() })
const draftsSchema = z.object({
  version: z.literal(1),
  drafts: z.array(z.object({ key: z.string(), draft: draftSchema })),
})

/** Reviews that were begun and not sent, the last touched first. */
export type ReviewDrafts = z.infer<typeof draftsSchema>

/** Nobody comes back to older ones. */
const maxDrafts = 100

/** The unsent reviews of this browser: a comment outlives a reload, a crash and a failed save. */
export function createReviewDrafts(): StoredValue<ReviewDrafts> {
  return createStoredValue<ReviewDrafts>({
    key: 'extraction-runs:review-drafts',
    parse: (json) => {
      const drafts = draftsSchema.safeParse(json).data
      return drafts && { value: drafts, isWhole: true }
    },
    initial: { version: 1, drafts: [] },
  })
}

/** Finds the draft for a run. */
export function findDraft({ drafts }: ReviewDrafts, key: string): ReviewDraft | undefined {
  const draft = drafts.find((entry) => entry.key === key)?.draft
  return draft && { comment: draft.comment, ...(draft.decision && { decision: draft.decision }) }
}

/** Keeps a draft for a run; an empty one, or none, is forgotten. */
export function keepDraft(stored: ReviewDrafts, key: string, draft: ReviewDraft | undefined): ReviewDrafts {
  const others = stored.drafts.filter((entry) => entry.key !== key)
  const isEmpty = !draft || (draft.decision === undefined && draft.comment === '')
  if (isEmpty) return others.length === stored.drafts.length ? stored : { ...stored, drafts: others }
  return { ...stored, drafts: [{ key, draft }, ...others].slice(0, maxDrafts) }
}
