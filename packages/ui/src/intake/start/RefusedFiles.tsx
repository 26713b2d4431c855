import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../../controls/actions/Button.tsx'
import { formatBytes } from '../../controls/display/formatBytes.ts'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { startRunLabels } from '../../labels/en/startRunLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { FileProblem } from './checkFile.ts'
import styles from './RefusedFiles.module.css'

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string
  sizeBytes: number
  problem: FileProblem
}

export interface RefusedFilesProps {
  files: readonly RefusedFile[]
  maxFileBytes: number
  onDismiss: () => void
}

/** Says which files were not taken, each with its reason. Nothing of them has left the browser. */
export function RefusedFiles({ files, maxFileBytes, onDismiss }: RefusedFilesProps) {
  const words = useLabels(startRunLabels).startRun
  const { locale } = useUiEnvironment()
  if (files.length === 0) return null
  const reason = ({ problem, sizeBytes }: RefusedFile) =>
    problem === 'size'
      ? words.refusal.size(formatBytes(sizeBytes, locale), formatBytes(maxFileBytes, locale))
      : words.refusal[problem]
  return (
    <Notice
      role="alert"
      tone="error"
      icon={TriangleAlertIcon}
      title={words.refusedTitle(files.length)}
      actions={
        <Button size="small" onClick={onDismiss}>
          {words.dismiss}
        </Button>
      }
    >
      <ul className={styles.files}>
        {files.map((file, index) => (
          <li key={`${index} ${file.name}`}>
            <span className={styles.name}>{file.name}</span>: {reason(file)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
