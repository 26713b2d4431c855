import { useId } from 'react'
import DownloadIcon from 'lucide-react/icons/download'
import { Button } from '../../controls/actions/Button.tsx'
import { useOnDemand } from '../../controls/actions/useOnDemand.tsx'
import { useAnnounce } from '../../controls/feedback/Announcer.tsx'
import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import { lazyPart } from '../../controls/lazyPart.tsx'
import { useShortcut } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import type { RunToExport } from './listExports.ts'
import type { FileToSave } from '../../controls/saveFile.ts'

// The menu and what writes CSV weigh more than all else on the page, and most readers take nothing away.
const ExportActions = lazyPart(() => import('./ExportActions.tsx'), 'ExportActions')

export interface ExportMenuProps {
  /** What was extracted and what arrived; absent while there is nothing to take away. */
  run?: RunToExport | undefined
  /** Names the files. */
  title: string
  /** @default a download of the browser */
  onSave?: ((file: FileToSave) => void) | undefined
}

/** Takes a run away as a file: JSON as it arrived, its fields as CSV, each table as CSV. */
export function ExportMenu({ run, title, onSave }: ExportMenuProps) {
  const { openedBy, open, problem, buttonProps } = useOnDemand(ExportActions)
  if (run && openedBy) return <ExportActions run={run} title={title} onSave={onSave} openedBy={openedBy} />
  return (
    <>
      <ExportButton open={open} buttonProps={buttonProps} isEmpty={run === undefined} />
      {problem}
    </>
  )
}

interface ExportButtonProps extends Pick<ReturnType<typeof useOnDemand>, 'open' | 'buttonProps'> {
  isEmpty: boolean
}

/** The menu's button, until it is first pressed. Where there is nothing to export, it says so instead. */
function ExportButton({ open, buttonProps, isEmpty }: ExportButtonProps) {
  const { exporting } = useLabels()
  const announce = useAnnounce()
  const reasonId = useId()
  const refuse = () => announce(exporting.nothing)
  useShortcut('openExport', isEmpty ? refuse : () => open('keyboard'))
  return (
    <>
      <Button
        icon={DownloadIcon}
        size="small"
        variant="quiet"
        aria-haspopup="menu"
        {...(isEmpty
          ? // Not `disabled`: that would take it from the keyboard, and its reason with it.
            { 'aria-disabled': true, 'aria-describedby': reasonId, title: exporting.nothing, onClick: refuse }
          : buttonProps)}
      >
        {exporting.menu}
      </Button>
      {isEmpty && (
        <span id={reasonId}>
          <VisuallyHidden>{exporting.nothing}</VisuallyHidden>
        </span>
      )}
    </>
  )
}
