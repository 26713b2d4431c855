import { useDropzone } from 'react-dropzone'
import type { ReactNode } from 'react'
import FileUpIcon from 'lucide-react/icons/file-up'
import { Button } from '../../controls/actions/Button.tsx'
import { formatBytes } from '../../controls/display/formatBytes.ts'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { startRunLabels } from '../../labels/en/startRunLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { acceptedEndings } from './checkFile.ts'
import styles from './DropPanel.module.css'

export interface DropPanelProps {
  maxFileBytes: number
  onFiles: (files: readonly File[]) => void
  /** What there is to say about the last files; stands above everything else. */
  notice?: ReactNode
  /** The rest of the panel: files may be dropped on it, too. */
  children: ReactNode
}

/** A panel that takes files anywhere on it, and by a button and a real file input. */
export function DropPanel({ maxFileBytes, onFiles, notice, children }: DropPanelProps) {
  const words = useLabels(startRunLabels).startRun
  const { locale } = useUiEnvironment()
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    // What is wrong with a file is said in our words, so all of them come in.
    onDrop: (accepted, rejected) => onFiles([...accepted, ...rejected.map(({ file }) => file)]),
  })
  return (
    <div {...getRootProps({ className: styles.panel, role: undefined, tabIndex: undefined })}>
      {notice}
      <div className={styles.target} data-active={isDragActive}>
        <FileUpIcon className={styles.drawing} />
        <p className={styles.invitation}>{isDragActive ? words.dropNow : words.dropHere}</p>
        <p className={styles.or}>{words.or}</p>
        <input {...getInputProps({ accept: acceptedEndings, 'aria-label': words.fileInput })} />
        <Button variant="primary" onClick={open}>
          {words.choose}
        </Button>
        <p className={styles.limits}>{words.limits(formatBytes(maxFileBytes, locale))}</p>
      </div>
      {children}
    </div>
  )
}
