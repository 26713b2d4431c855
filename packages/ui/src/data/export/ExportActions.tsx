import DownloadIcon from 'lucide-react/icons/download'
import { ActionMenu } from '../../controls/actions/ActionMenu.tsx'
import type { OpenedBy } from '../../controls/actions/useOnDemand.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { keyLabel } from '../../labels/keyLabel.ts'
import { type RunToExport, listExports, type RunExport } from './listExports.ts'
import { type FileToSave, saveFile } from '../../controls/saveFile.ts'

interface ExportActionsProps {
  run: RunToExport
  title: string
  onSave?: ((file: FileToSave) => void) | undefined
  openedBy: OpenedBy
}

/** The menu of what a run can be taken away as. */
export function ExportActions({ run, title, onSave = saveFile, openedBy }: ExportActionsProps) {
  const { data: words, exporting } = useLabels()
  const nameOf = (file: RunExport) => {
    const table = file.path.map((key) => keyLabel(key, words)).join(' › ')
    return file.kind === 'table' ? exporting.table(table, file.rowCount) : exporting[file.kind]
  }
  const actions = listExports(run, title).map((file) => ({
    key: file.filename,
    label: nameOf(file),
    detail: file.filename,
    onChoose: () => onSave({ filename: file.filename, mimetype: file.mimetype, text: file.getText() }),
  }))
  return (
    <ActionMenu
      label={exporting.menu}
      icon={DownloadIcon}
      actions={actions}
      shortcut="openExport"
      openedBy={openedBy}
    />
  )
}
