import { Icon } from '../../controls/icon/Icon.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import type { UnreadableReason } from '../reading/DocumentContent.ts'
import styles from './LoadedDocument.module.css'

interface UnreadableProps {
  reason: UnreadableReason
  url: string | undefined
  name: string | undefined
}

/** Says why a file is not shown, and offers to save it. */
export function Unreadable({ reason, url, name }: UnreadableProps) {
  const { unreadable, save } = useLabels().document
  const { title, body } = unreadable[reason]
  return (
    <div className={styles.message}>
      <Notice
        tone={reason === 'unknown' ? 'neutral' : 'warning'}
        icon={reason === 'unknown' ? 'file' : 'alert'}
        title={title}
        body={body}
        actions={
          url !== undefined && (
            <a className={styles.link} href={url} download={name ?? ''}>
              {save}
              <Icon name="open" />
            </a>
          )
        }
      />
    </div>
  )
}
