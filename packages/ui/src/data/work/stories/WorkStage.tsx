import type { JsonObject } from 'cloudsquid-react'
import { type RefObject, useRef, useState } from 'react'
import type { CheckFacts } from '../../../checks/Check.ts'
import { standardChecks } from '../../../checks/standardChecks.ts'
import type { DataHandle } from '../../DataHandle.ts'
import type { DataView } from '../../DataView.ts'
import { ExtractedData } from '../../ExtractedData.tsx'
import type { FieldHint } from '../../fields/FieldHint.ts'
import { countLookedAt } from '../countLookedAt.ts'
import { DataWorkContext } from '../DataWork.ts'
import type { WorkDraft } from '../useDraftWork.ts'
import { useReviewWork } from '../useReviewWork.ts'
import { Button } from '../../../controls/actions/Button.tsx'
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
  /** What is selected in the document beside the data. */
  documentText?: string | undefined
  /** The JSON pointer of the chosen field. */
  chosen?: string | undefined
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
  documentText,
  chosen = '/amount',
  ...rest
}: WorkStageProps) {
  const [draft, setDraft] = useState<WorkDraft>(first)
  const dataRef = useRef<DataHandle>(null)
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
      <ExtractedData
        data={data}
        title={filename}
        dataRef={dataRef}
        view={view}
        onViewChange={setView}
        fields={fields}
      />
      {documentText !== undefined && <DocumentText text={documentText} dataRef={dataRef} pointer={chosen} />}
      <p>{words.progress(lookedAt, total, work.changes.length)}</p>
      <output aria-label={patchName} hidden>
        {JSON.stringify(work.patch())}
      </output>
    </DataWorkContext>
  )
}

interface DocumentTextProps {
  text: string
  pointer: string
  dataRef: RefObject<DataHandle | null>
}

/** Asks what the document's own buttons ask. */
function DocumentText({ text, pointer, dataRef }: DocumentTextProps) {
  const { selection } = useLabels().documentView
  return (
    <>
      <Button onClick={() => dataRef.current?.takeText({ text, pointer })}>
        {selection.takeFor(pointer)}
      </Button>
      <Button onClick={() => dataRef.current?.findInData(text)}>{selection.findInData}</Button>
    </>
  )
}
