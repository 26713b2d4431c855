import type { RunRef } from 'cloudsquid-react'
import { useEffect, useState } from 'react'
import { runKey } from '../../list/runKey.ts'
import { createDecisionOutbox, type DecisionOutbox } from '../../review/deciding/createDecisionOutbox.ts'
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
  /** The decisions that can still be taken back, of whichever run. */
  outbox: DecisionOutbox
}

/** Keeps what a reviewer has written of each run, for as long as the workbench stands there; or leaves it to the host. */
export function useDrafts({ runRef, reviewer, draft, onDraftChange }: GivenDrafts): Drafts {
  const [kept, setKept] = useState<Readonly<Record<string, ReviewDraft>>>({})
  const [lastReviewer, setReviewer] = useState<string>()
  const [outbox] = useState(createDecisionOutbox)
  // What was decided is sent when the workbench goes.
  useEffect(() => () => outbox.flush(), [outbox])
  const key = runRef ? runKey(runRef) : ''
  return {
    draft: draft ?? kept[key],
    reviewer: lastReviewer ?? reviewer ?? '',
    change: (next) => {
      if (!runRef) return
      setKept((last) => ({ ...last, [key]: next }))
      onDraftChange?.(next, runRef)
    },
    setReviewer,
    outbox,
  }
}
