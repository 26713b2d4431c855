import * as correcting from './correcting.ts'
import type { DataWork } from './DataWork.ts'
import { type ReviewWorkOptions, useDraftWork } from './useDraftWork.ts'
import type { WorkDraft } from './WorkDraft.ts'

/**
 * Makes of a draft what the parts of the data need so that a reviewer can walk, correct and check it.
 *
 * @example
 * const work = useReviewWork({ original: run.data, draft, onDraftChange: setDraft, checks: standardChecks })
 * return <DataWorkContext value={work}><FieldList data={work.data} /></DataWorkContext>
 */
export function useReviewWork<TDraft extends WorkDraft>(options: ReviewWorkOptions<TDraft>): DataWork {
  return useDraftWork(options, correcting)
}
