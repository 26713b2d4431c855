import type { JsonObject, JsonValue } from 'cloudsquid-react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import XIcon from 'lucide-react/icons/x'
import { Button, EmptyState, Notice } from 'cloudsquid-react-ui/controls'
import { DocumentPanel, type RunFile, useLabels } from 'cloudsquid-react-ui'
import { useDashboard } from '../../../dashboard/useDashboard.ts'
import { fieldLabel } from './fieldLabel.ts'
import styles from './RunDocumentPanel.module.css'
import type { RunDocument } from './useRunDocument.ts'

interface RunDocumentPanelProps {
  document: RunDocument | undefined
  files: readonly RunFile[]
  data: JsonObject | undefined
  field: { pointer: string; value: JsonValue } | undefined
  /** The pointer of a field that was asked for, such as by an address, and that the data lacks. */
  missingField?: string | undefined
  onFieldChange: (pointer: string | undefined) => void
  onClose: () => void
}

const noData: JsonObject = {}

/** The document of a run with its name and its way out; says plainly where no document can be shown. */
export function RunDocumentPanel(props: RunDocumentPanelProps) {
  const { document: shown, files, data = noData, field, onFieldChange, onClose } = props
  const labels = useLabels()
  const words = labels.document
  const { canPreview } = useDashboard()
  const labelOf = (pointer: string) => fieldLabel(pointer, labels.data)
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        {files.length > 1 && shown ? (
          <select
            className={styles.files}
            aria-label={words.chooseFile}
            value={shown.fileId}
            onChange={(event) => shown.onFileChange(event.target.value)}
          >
            {files.map(({ id, name }) => (
              <option key={id} value={id}>
                {name ?? labels.input.unnamed(id)}
              </option>
            ))}
          </select>
        ) : (
          <span className={styles.name} dir="auto">
            {files[0]?.name}
          </span>
        )}
        <Button variant="quiet" size="small" icon={XIcon} isIconOnly onClick={onClose}>
          {words.close}
        </Button>
      </header>
      {props.missingField !== undefined && (
        <Notice
          tone="warning"
          icon={TriangleAlertIcon}
          title={labels.evidence.noField}
          body={labels.evidence.noFieldBody(props.missingField)}
        />
      )}
      {!canPreview || !shown ? (
        <EmptyState
          title={canPreview ? words.none : words.noPreview}
          body={canPreview ? undefined : words.noPreviewBody}
        />
      ) : (
        <DocumentPanel
          key={shown.fileId}
          document={shown.source}
          data={data}
          field={field?.pointer ?? null}
          onFieldChange={(pointer) => onFieldChange(pointer ?? undefined)}
          labelOf={labelOf}
        />
      )}
    </div>
  )
}
