import type { JsonObject } from 'cloudsquid-react'
import { useEffect } from 'react'
import { createLoadedCode, useLoadedCode } from '../controls/loadedCode.ts'
import { FindingLines } from '../data/edit/WorkValue.tsx'
import { RecordTableOnDemand } from '../data/table/RecordTableOnDemand.tsx'
import type { DataWork } from '../data/work/DataWork.ts'
import { correctingCode } from '../data/work/correctingCode.ts'
import { useDraftWork } from '../data/work/useDraftWork.ts'
import type { WorkDraft } from '../data/work/WorkDraft.ts'
import type { ReviewDraft } from '../review/ReviewDraft.ts'
import type { RunViewProps } from './RunViewProps.ts'

/** The built-in checks, which know numbers, accounts and VAT numbers: loaded while the run is under way, so that they object with the data and not after it. */
const builtIn = createLoadedCode(() => import('../checks/standardChecks.ts'))

const noData: JsonObject = {}
const emptyDraft: ReviewDraft & WorkDraft = { comment: '' }

/**
 * What a reviewer does with the data of a run that is done; `undefined` before there is one. What corrects it is loaded
 * while the run is read, so that it is there with the data, which until then is only shown.
 */
export function useRunWork(
  props: Pick<RunViewProps, 'run' | 'review' | 'checks' | 'facts'>,
): DataWork | undefined {
  const { run, review, checks, facts } = props
  const isDone = run?.status === 'done'
  const standard = useLoadedCode(builtIn, checks === undefined)
  const correcting = useLoadedCode(correctingCode, true)
  // Tables, and what is objected to below its value: with the data they are there, after it everything would move.
  useEffect(() => {
    for (const part of [FindingLines, RecordTableOnDemand]) void part.preload().catch(() => {})
  }, [])
  const options = {
    original: (isDone ? run.data : undefined) ?? noData,
    draft: review.draft ?? emptyDraft,
    onDraftChange: review.onDraftChange,
    checks: checks ?? standard?.standardChecks,
    facts,
    reasoning: run?.reasoning,
    reviewer: review.reviewer === '' ? undefined : review.reviewer,
  }
  const work = useDraftWork<ReviewDraft & WorkDraft>(options, correcting)
  return isDone ? work : undefined
}
