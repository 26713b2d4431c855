import type { JsonObject } from 'cloudsquid-react'
import { useState } from 'react'
import type { CheckFacts } from '../../../checks/Check.ts'
import { standardChecks } from '../../../checks/standardChecks.ts'
import type { DataView } from '../../DataView.ts'
import { ExtractedData } from '../../ExtractedData.tsx'
import type { FieldHint } from '../../fields/FieldHint.ts'
import { countLookedAt } from '../countLookedAt.ts'
import { DataWorkContext } from '../DataWork.ts'
import type { WorkDraft } from '../useDraftWork.ts'
import { useReviewWork } from '../useReviewWork.ts'
import { useLabels } from '../../../labels/useLabels.tsx'

export interface WorkStageProps {
  data: JsonObject
  /** What was begun before. */
  draft?: WorkDraft | undefined
  fields?: readonly FieldHint[] | undefined
  facts?: CheckFacts | undefined
  reasoning?: string | undefined
  reviewer?: string | undefined
  view?: DataView | undefined
}

const filename = 'invoice.pdf'
/** What stories find the patch by. */
const patchName = 'patch'

/** Holds what a page holds for the work on the data: the draft and the view. */
export function WorkStage({
  data,
  draft: first = {},
  fields,
  facts,
  view: firstView = 'fields',
  ...rest
}: WorkStageProps) {
  const [draft, setDraft] = useState<WorkDraft>(first)
  const [view, setView] = useState(firstView)
  const { work: words } = useLabels()
  const work = useReviewWork({
    original: data,
    draft,
    onDraftChange: setDraft,
    checks: standardChecks,
    facts,
    ...rest,
  })
  const { lookedAt, total } = countLookedAt(work.data, draft.lookedAt ?? {})
  return (
    <DataWorkContext value={work}>
      <ExtractedData data={data} title={filename} view={view} onViewChange={setView} fields={fields} />
      <p>{words.progress(lookedAt, total, work.changes.length)}</p>
      <output aria-label={patchName} hidden>
        {JSON.stringify(work.patch())}
      </output>
    </DataWorkContext>
  )
}
