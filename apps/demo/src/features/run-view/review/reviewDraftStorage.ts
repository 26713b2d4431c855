import type { RunRef } from 'cloudsquid-react'
import { z } from 'zod'
import { isUnsentDraft, type ReviewDraft } from './ReviewDraft.ts'

const draftSchema = z.object({ decision: z.enum(['approve', 'reject']).optional(), comment: z.string() })
const reviewerKey = 'cloudsquid-demo:reviewer'
const draftKey = (ref: RunRef) =>
  ['cloudsquid-demo:review-draft', ref.projectName, ref.tableId, ref.runId].map(encodeURIComponent).join('/')

/**
 * Keeps drafts on the device, one for each run, and the name of who reviewed last. A browser that stores nothing
 * (private windows, a full disk) costs the memory of it, never the form.
 */
export function createReviewDraftStorage(storage: Storage) {
  const attempt = <TValue>(action: () => TValue): TValue | undefined => {
    try {
      return action()
    } catch {
      return undefined
    }
  }
  return {
    load: (ref: RunRef): ReviewDraft | undefined =>
      attempt(() => draftSchema.safeParse(JSON.parse(storage.getItem(draftKey(ref)) ?? 'null')).data),
    save: (ref: RunRef, draft: ReviewDraft): void => {
      attempt(() =>
        isUnsentDraft(draft)
          ? storage.setItem(draftKey(ref), JSON.stringify(draft))
          : storage.removeItem(draftKey(ref)),
      )
    },
    loadReviewer: (): string => attempt(() => storage.getItem(reviewerKey)) ?? '',
    saveReviewer: (reviewer: string): void => {
      attempt(() => storage.setItem(reviewerKey, reviewer))
    },
  }
}
