import type { JsonValue } from 'cloudsquid-react'
import { useMemo } from 'react'
import type { DocumentContent, MailAttachment } from '../reading/DocumentContent.ts'
import type { ChosenField } from './ChosenField.ts'
import { ContentView } from './ContentView.tsx'
import { EvidenceBar } from './EvidenceBar.tsx'
import { EvidenceSummary } from './EvidenceSummary.tsx'
import { useDocumentText } from './useDocumentText.ts'
import { useEvidence } from './useEvidence.ts'

export interface DocumentViewProps {
  content: DocumentContent
  name: string | undefined
  /** Where the file can be saved from. */
  url: string | undefined
  /** The data whose values are found in the document. */
  data: JsonValue
  evidence?: ChosenField | undefined
  /** Called with the pointer of the field to choose, or with nothing to choose none. */
  onEvidenceChange: (pointer: string | undefined) => void
  /** Names a field by its pointer. */
  labelOf: (pointer: string) => string
  onShowAttachment?: ((attachment: MailAttachment) => void) | undefined
}

/** Shows a document that is read, and where in it the values of the data stand. */
export function DocumentView(props: DocumentViewProps) {
  const { content, name, url, data, evidence: field, onEvidenceChange, labelOf, onShowAttachment } = props
  const searchable = useDocumentText(content)
  const found = useEvidence(searchable, data, field?.pointer)
  const { finder } = found
  const overall = useMemo(() => finder?.find(''), [finder])
  const noText = content.kind === 'pdf' ? 'noText' : 'noTextKind'
  const handlePick = (part: number, offset: number) => {
    const pointer = finder?.pointerAt(part, offset)
    if (pointer !== undefined) onEvidenceChange(pointer)
  }
  return (
    <>
      {field ? (
        <EvidenceBar
          field={field}
          evidence={searchable.status === 'none' ? noText : found.evidence}
          current={found.current}
          onGoTo={found.goTo}
          onClear={() => onEvidenceChange(undefined)}
          onChoose={onEvidenceChange}
          labelOf={labelOf}
        />
      ) : (
        searchable.status !== 'none' && (
          <EvidenceSummary evidence={overall} labelOf={labelOf} onChoose={onEvidenceChange} />
        )
      )}
      <ContentView
        content={content}
        name={name}
        url={url}
        text={searchable.status === 'read' ? searchable.text : undefined}
        hasNoText={searchable.status === 'none' && content.kind === 'pdf' && !field}
        highlights={found.highlights}
        onPick={handlePick}
        isPickable={(part, offset) => finder?.pointerAt(part, offset) !== undefined}
        onShowAttachment={onShowAttachment}
      />
    </>
  )
}
