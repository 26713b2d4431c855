import { useEffect, useSyncExternalStore } from 'react'
import type { ReviewDraft } from 'cloudsquid-react-ui'
import { useAppServices } from '../../AppServices.tsx'
import {
  decidedRuns,
  draftedRuns,
  type DraftsSnapshot,
  findDrafts,
  type RunDrafts,
} from './createReviewDrafts.ts'

/** The drafts of one run, and what changes them. */
export interface OpenRunDrafts extends RunDrafts {
  /** Whether the last change lives in this page only. */
  isUnsaved: boolean
  change: (draft: ReviewDraft) => void
  forget: (draft: ReviewDraft) => void
  choose: (id: string) => void
}

/** Renders with the drafts of a run that is open here: what this page writes of it is kept whatever other tabs do. */
export function useRunDrafts(run: string): OpenRunDrafts {
  const { reviewDrafts } = useAppServices()
  const snapshot = useDraftsSnapshot()
  useEffect(() => reviewDrafts.hold(run), [reviewDrafts, run])
  return {
    ...findDrafts(snapshot, run),
    isUnsaved: snapshot.problem === 'unsaved',
    change: (draft) => reviewDrafts.change(run, draft),
    forget: (draft) => reviewDrafts.forget(run, draft),
    choose: (id) => reviewDrafts.choose(run, id),
  }
}

/** Renders with the runs that have a draft, by their keys. */
export function useDraftedRuns(): ReadonlySet<string> {
  return draftedRuns(useDraftsSnapshot())
}

/** Renders with the runs that were decided in any tab and whose decision is not known to be stored, one key a line. */
export function useDecidedRuns(): string {
  const { reviewDrafts } = useAppServices()
  // A text, as drafts change with every letter, and what is decided hardly ever does.
  const read = () => decidedRuns(reviewDrafts.getSnapshot()).join('\n')
  return useSyncExternalStore(reviewDrafts.subscribe, read, read)
}

function useDraftsSnapshot(): DraftsSnapshot {
  const { reviewDrafts } = useAppServices()
  return useSyncExternalStore(reviewDrafts.subscribe, reviewDrafts.getSnapshot, reviewDrafts.getSnapshot)
}
