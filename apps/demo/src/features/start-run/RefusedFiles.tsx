import { Button } from '../../components/controls/Button.tsx'
import { Notice } from '../../components/feedback/Notice.tsx'
import { appLabels } from '../../labels/appLabels.ts'
import type { FileProblem } from './checkFile.ts'
import { formatBytes } from './formatBytes.ts'
import styles from './RefusedFiles.module.css'

const words = appLabels.start

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
  if (files.length === 0) return null
  return (
    <Notice
      role="alert"
      tone="error"
      icon="alert"
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
            <span className={styles.name}>{file.name}</span>: {describe(file, maxFileBytes)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function describe({ problem, sizeBytes }: RefusedFile, maxFileBytes: number): string {
  const { kind, size, empty } = words.refusal
  if (problem === 'size') return size(formatBytes(sizeBytes), formatBytes(maxFileBytes))
  return problem === 'kind' ? kind : empty
}
