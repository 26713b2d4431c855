import type { JsonObject } from 'cloudsquid-react'
import { ActionMenu } from '../../../components/controls/ActionMenu.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import { keyLabel } from '../data/keyLabel.ts'
import { listExports, type RunExport } from './listExports.ts'
import { type FileToSave, saveFile } from './saveFile.ts'

export interface ExportMenuProps {
  /** What was extracted and what arrived; absent while there is nothing to take away. */
  run?: { data: JsonObject; raw: JsonObject } | undefined
  /** Names the files. */
  title: string
  /** @default a download of the browser */
  onSave?: ((file: FileToSave) => void) | undefined
}

/** Takes a run away as a file: JSON as it arrived, its fields as CSV, each table as CSV. */
export function ExportMenu({ run, title, onSave = saveFile }: ExportMenuProps) {
  const { data: words, exporting } = useLabels()
  const nameOf = (file: RunExport) => {
    const table = file.path.map((key) => keyLabel(key, words.emptyKey)).join(' › ')
    return file.kind === 'table' ? exporting.table(table, file.rowCount) : exporting[file.kind]
  }
  const actions = (run ? listExports(run, title) : []).map((file) => ({
    key: file.filename,
    label: nameOf(file),
    detail: file.filename,
    onChoose: () => onSave({ filename: file.filename, mimetype: file.mimetype, text: file.getText() }),
  }))
  return (
    <ActionMenu
      label={exporting.menu}
      icon="download"
      actions={actions}
      disabledReason={run ? undefined : exporting.nothing}
      shortcut="openExport"
    />
  )
}
