import type { JsonObject } from 'cloudsquid-react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { DocumentPane, EmptyState, Notice } from 'cloudsquid-react-ui/controls'
import {
  type DocumentEvidence,
  DocumentPanel,
  type RunFile,
  documentLabels,
  useLabels,
  usualViewSettings,
} from 'cloudsquid-react-ui'
import { useAppServices } from '../../../AppServices.tsx'
import { useDashboard } from '../../../dashboard/useDashboard.ts'
import { useStoredValue } from '../../../storage/useStoredValue.ts'
import { FileChoice } from './FileChoice.tsx'
import type { RunDocument } from './useRunDocument.ts'

interface RunDocumentPanelProps {
  document: RunDocument
  files: readonly RunFile[]
  data: JsonObject | undefined
  /** The pointer of the field that is shown in the document. */
  field: string | undefined
  /** The pointer of a field that was asked for, such as by an address, and that the data lacks. */
  missingField?: string | undefined
  onFieldChange: (pointer: string | undefined) => void
  /** Called with what the document says about the values, once it is read. */
  onEvidence?: ((evidence: DocumentEvidence | undefined) => void) | undefined
  /** Takes text of the document for the chosen field, or looks for it in the data; absent where there is none. */
  onUseText?: ((use: { text: string; pointer: string }) => void) | undefined
  onFindInData?: ((text: string) => void) | undefined
  /** Absent where tabs lead away from it. */
  onClose?: (() => void) | undefined
}

/** The document of a run with its name and its way out; says plainly where no document can be shown. */
export function RunDocumentPanel(props: RunDocumentPanelProps) {
  const { document: shown, files, data, field, missingField, onFieldChange, onEvidence, onClose } = props
  const { document: words, evidence } = useLabels(documentLabels)
  const { canPreview } = useDashboard()
  const { documentPane } = useAppServices()
  const { view } = useStoredValue(documentPane).value
  const name = files.length > 1 ? <FileChoice files={files} document={shown} /> : files[0]?.name
  return (
    <DocumentPane name={name} onClose={onClose}>
      {missingField !== undefined && (
        <Notice
          tone="warning"
          icon={TriangleAlertIcon}
          title={evidence.noField}
          body={evidence.noFieldBody(missingField)}
        />
      )}
      {canPreview ? (
        <DocumentPanel
          key={shown.fileId}
          document={shown.source}
          data={data}
          field={field ?? null}
          onFieldChange={(pointer) => onFieldChange(pointer ?? undefined)}
          view={view ?? usualViewSettings}
          onViewChange={(next) => documentPane.update((last) => ({ ...last, view: next }))}
          onEvidence={onEvidence}
          onUseText={props.onUseText}
          onFindInData={props.onFindInData}
        />
      ) : (
        <EmptyState title={words.noPreview} body={words.noPreviewBody} />
      )}
    </DocumentPane>
  )
}
