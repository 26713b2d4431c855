import { type RunFile, documentLabels, useLabels } from 'cloudsquid-react-ui'
import styles from './FileChoice.module.css'
import type { RunDocument } from './useRunDocument.ts'

interface FileChoiceProps {
  files: readonly RunFile[]
  document: RunDocument
}

/** Chooses one of several documents of a run. */
export function FileChoice({ files, document: { fileId, onFileChange } }: FileChoiceProps) {
  const { document: words, input } = useLabels(documentLabels)
  return (
    <select
      className={styles.files}
      aria-label={words.chooseFile}
      value={fileId}
      onChange={(event) => onFileChange(event.target.value)}
    >
      {files.map(({ id, name }) => (
        <option key={id} value={id}>
          {name ?? input.unnamed(id)}
        </option>
      ))}
    </select>
  )
}
