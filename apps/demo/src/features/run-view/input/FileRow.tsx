import { formatBytes } from '../../../components/display/formatBytes.ts'
import { Icon } from '../../../components/icon/Icon.tsx'
import { useUiEnvironment } from '../../../components/time/UiEnvironment.tsx'
import type { RunFile } from '../RunViewProps.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import { fileKind } from './fileKind.ts'

import styles from './InputPanel.module.css'

/** Shows one input file: what it is, its name or else its row, its size, and a way to open it where there is one. */
export function FileRow({ file }: { file: RunFile }) {
  const { input } = useLabels()
  const { locale } = useUiEnvironment()
  const name = file.name ?? input.unnamed(file.id)
  return (
    <li className={styles.file}>
      <span className={styles.kind}>
        <Icon name="file" />
        {input.kinds[fileKind(file.mimetype, file.name)]}
      </span>
      <span className={file.name === undefined ? styles.id : styles.name} dir="auto">
        {name}
      </span>
      {file.sizeBytes !== undefined && (
        <span className={styles.size}>{formatBytes(file.sizeBytes, locale)}</span>
      )}
      {file.url !== undefined && (
        <a
          className={styles.open}
          href={file.url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={input.openNamed(name)}
        >
          {input.open}
          <Icon name="open" />
        </a>
      )}
    </li>
  )
}
