import { useState } from 'react'
import ClockIcon from 'lucide-react/icons/clock'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../../controls/actions/Button.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { Skeleton } from '../../controls/feedback/Skeleton.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import type { DocumentSource } from '../DocumentSource.ts'
import type { MailAttachment } from '../reading/DocumentContent.ts'
import styles from './LoadedDocument.module.css'
import { DocumentView, type DocumentViewProps } from './DocumentView.tsx'
import { useDocument } from './useDocument.ts'

export interface LoadedDocumentProps extends Pick<
  DocumentViewProps,
  'data' | 'evidence' | 'onEvidenceChange' | 'labelOf'
> {
  /** A new `loadDocument` loads anew, so keep it the same for the same document. */
  source: DocumentSource
}

/**
 * Loads a document and shows it beside its data. Says that it loads, why it could not be loaded, and where the chosen
 * field's value stands in it. It fills the box that it is given, and scrolls inside of it.
 */
export function LoadedDocument({ source, ...props }: LoadedDocumentProps) {
  const { document: words } = useLabels()
  const { state, reload } = useDocument(source)
  const [attachment, setAttachment] = useState<{ source: DocumentSource; of: unknown }>()
  const content = state.status === 'ready' ? state.content : undefined
  const showAttachment = ({ blob, name, mimetype }: MailAttachment) =>
    setAttachment({ of: content, source: { name, mimetype, loadDocument: async () => blob } })
  if (attachment && attachment.of === content)
    return (
      <div className={styles.panel}>
        <div className={styles.attachment}>
          <Button variant="quiet" size="small" onClick={() => setAttachment(undefined)}>
            {words.mail.back}
          </Button>
          <span className={styles.name}>{attachment.source.name ?? words.mail.unnamed}</span>
        </div>
        <LoadedDocument {...props} source={attachment.source} />
      </div>
    )
  return (
    <div className={styles.panel} aria-busy={state.status === 'loading' ? true : undefined}>
      {state.status === 'loading' && (
        <div className={styles.message}>
          <p className={styles.loading}>{words.loading}</p>
          <Skeleton rows={6} />
        </div>
      )}
      {state.status === 'failed' && (
        <div className={styles.message}>
          <Notice
            tone={state.failure === 'expired' ? 'neutral' : 'warning'}
            icon={state.failure === 'expired' ? ClockIcon : TriangleAlertIcon}
            title={words.failures[state.failure].title}
            body={words.failures[state.failure].body}
            actions={<Button onClick={reload}>{words.failures[state.failure].action}</Button>}
          />
        </div>
      )}
      {content && (
        <DocumentView
          {...props}
          content={content}
          name={source.name}
          url={source.url}
          onShowAttachment={showAttachment}
        />
      )}
    </div>
  )
}
