import type { RunRef } from 'cloudsquid-react'
import { useState } from 'react'
import type { ReviewDraft } from '../../review/ReviewDraft.ts'

interface GivenDrafts {
  runRef: RunRef | undefined
  reviewer?: string | undefined
  draft?: ReviewDraft | undefined
  onDraftChange?: ((draft: ReviewDraft, ref: RunRef) => void) | undefined
}

export interface Drafts {
  draft: ReviewDraft | undefined
  reviewer: string
  change: (draft: ReviewDraft) => void
  /** Remembers who reviewed, for the next run. */
  setReviewer: (name: string) => void
}

/** Keeps what a reviewer has written of each run, for as long as the workbench stands there; or leaves it to the host. */
export function useDrafts({ runRef, reviewer, draft, onDraftChange }: GivenDrafts): Drafts {
  const [kept, setKept] = useState<Readonly<Record<string, ReviewDraft>>>({})
  const [lastReviewer, setReviewer] = useState<string>()
  const key = runRef ? [runRef.projectName, runRef.tableId, runRef.runId].join('\n') : ''
  return {
    draft: draft ?? kept[key],
    reviewer: lastReviewer ?? reviewer ?? '',
    change: (next) => {
      if (!runRef) return
      setKept((last) => ({ ...last, [key]: next }))
      onDraftChange?.(next, runRef)
    },
    setReviewer,
  }
}
