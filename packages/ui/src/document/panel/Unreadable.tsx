import ExternalLinkIcon from 'lucide-react/icons/external-link'
import FileIcon from 'lucide-react/icons/file'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Icon } from '../../controls/icon/Icon.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { documentLabels } from '../../labels/en/documentLabels.ts'
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
  const { unreadable, save } = useLabels(documentLabels).document
  const { title, body } = unreadable[reason]
  return (
    <div className={styles.message}>
      <Notice
        tone={reason === 'unknown' ? 'neutral' : 'warning'}
        icon={reason === 'unknown' ? FileIcon : TriangleAlertIcon}
        title={title}
        body={body}
        actions={
          url !== undefined && (
            <a className={styles.link} href={url} download={name ?? ''}>
              {save}
              <Icon drawing={ExternalLinkIcon} />
            </a>
          )
        }
      />
    </div>
  )
}
