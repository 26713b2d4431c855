import FileIcon from 'lucide-react/icons/file'
import { Icon } from '../../../controls/icon/Icon.tsx'
import { Button } from '../../../controls/actions/Button.tsx'
import { formatBytes } from '../../../controls/display/formatBytes.ts'
import { useUiEnvironment } from '../../../controls/time/UiEnvironment.tsx'
import { documentLabels } from '../../../labels/en/documentLabels.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import type { TextPart } from '../../evidence/DocumentText.ts'
import type { Mail, MailAttachment } from '../../reading/DocumentContent.ts'
import { type EvidenceViewProps, rangesIn } from '../text/Highlight.ts'
import { MarkedText } from '../text/MarkedText.tsx'
import styles from './MailView.module.css'
import { pickText } from '../text/pickText.ts'
import { TextLines } from '../text/TextLines.tsx'

interface MailViewProps extends EvidenceViewProps {
  mail: Mail
  part: TextPart
  onShowAttachment?: ((attachment: MailAttachment) => void) | undefined
}

/** Shows an e-mail: its headers, what is attached, and its text. HTML has become text before it comes here. */
export function MailView({ mail, part, highlights, onPick, onShowAttachment }: MailViewProps) {
  const { mail: words, text } = useLabels(documentLabels).document
  const { locale } = useUiEnvironment()
  const ranges = rangesIn(highlights, 0)
  return (
    <div className={styles.root}>
      {/* Clicking a value is the short way to what the fields offer. */}
      <dl className={styles.headers} onPointerUp={pickText(onPick && ((offset) => onPick(0, offset)))}>
        {mail.headers.map(({ name, value }, index) => (
          <div key={name} className={styles.header}>
            <dt className={styles.name}>{words.headers[name]}</dt>
            <dd className={styles.value} dir="auto">
              <MarkedText text={value} start={part.segments[index]?.start ?? 0} ranges={ranges} />
            </dd>
          </div>
        ))}
        {mail.attachments.length > 0 && (
          <div className={styles.header}>
            <dt className={styles.name}>{words.attachments}</dt>
            <dd className={styles.value}>
              <ul className={styles.attachments}>
                {mail.attachments.map((attachment, index) => (
                  <li key={index} className={styles.attachment}>
                    <Icon drawing={FileIcon} />
                    <span>{attachment.name ?? words.unnamed}</span>
                    <span className={styles.size}>{formatBytes(attachment.blob.size, locale)}</span>
                    {onShowAttachment && (
                      <Button variant="quiet" size="small" onClick={() => onShowAttachment(attachment)}>
                        {words.showAttachment(attachment.name ?? words.unnamed)}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <TextLines
        label={text.region}
        part={part}
        highlights={highlights}
        onPick={onPick}
        skippedLines={mail.headers.length}
      />
    </div>
  )
}
