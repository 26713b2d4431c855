import { useState } from 'react'
import ExternalLinkIcon from 'lucide-react/icons/external-link'
import FileIcon from 'lucide-react/icons/file'
import { Button } from '../../controls/actions/Button.tsx'
import { formatBytes } from '../../controls/display/formatBytes.ts'
import { Icon } from '../../controls/icon/Icon.tsx'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import type { RunFile } from './RunFile.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { fileKind } from './fileKind.ts'
import styles from './InputPanel.module.css'

interface FileRowProps {
  file: RunFile
  /** Gets the file another link once its own has ended. */
  onRenewLink?: ((file: RunFile) => Promise<unknown>) | undefined
}

/** Shows one input file: what it is, its name or else its row, its size, and a way to open it where there is one. */
export function FileRow({ file, onRenewLink }: FileRowProps) {
  const { input } = useLabels()
  const { locale, now } = useUiEnvironment()
  const [renewal, setRenewal] = useState<'asking' | 'failed'>()
  const name = file.name ?? input.unnamed(file.id)
  const hasExpired = file.urlExpiresAt !== undefined && file.urlExpiresAt.getTime() <= now()

  const renew = async () => {
    if (!onRenewLink) return
    setRenewal('asking')
    try {
      await onRenewLink(file)
      setRenewal(undefined)
    } catch {
      setRenewal('failed')
    }
  }
  return (
    <li className={styles.file}>
      <span className={styles.kind}>
        <Icon drawing={FileIcon} />
        {input.kinds[fileKind(file.mimetype, file.name)]}
      </span>
      <span className={file.name === undefined ? styles.id : styles.name} dir="auto">
        {name}
      </span>
      {file.sizeBytes !== undefined && (
        <span className={styles.size}>{formatBytes(file.sizeBytes, locale)}</span>
      )}
      {hasExpired && (
        <span className={styles.size}>{renewal === 'failed' ? input.renewFailed : input.expired}</span>
      )}
      {hasExpired && onRenewLink && (
        <Button
          size="small"
          aria-label={input.renewNamed(name)}
          isBusy={renewal === 'asking'}
          onClick={() => void renew()}
        >
          {input.renew}
        </Button>
      )}
      {file.url !== undefined && !hasExpired && (
        <a
          className={styles.open}
          href={file.url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={input.openNamed(name)}
        >
          {input.open}
          <Icon drawing={ExternalLinkIcon} />
        </a>
      )}
    </li>
  )
}
