import { useState } from 'react'
import { Skeleton } from '../../controls/feedback/Skeleton.tsx'
import { lazyPart } from '../../controls/lazyPart.tsx'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { DocumentText } from '../evidence/DocumentText.ts'
import type { DocumentContent, MailAttachment } from '../reading/DocumentContent.ts'
import { ViewFrame } from '../toolbar/ViewFrame.tsx'
import type { EvidenceViewProps } from '../views/text/Highlight.ts'
import { ImageView } from '../views/picture/ImageView.tsx'
import { MailView } from '../views/mail/MailView.tsx'
import { MediaView } from '../views/picture/MediaView.tsx'
import { SheetsView } from '../views/sheet/SheetsView.tsx'
import { TextLines } from '../views/text/TextLines.tsx'
import styles from './LoadedDocument.module.css'
import { Unreadable } from './Unreadable.tsx'

// With pdf.js, which is as large as all the rest of the dashboard.
const PdfView = lazyPart(() => import('../pdf/PdfView.tsx'), 'PdfView', <Skeleton rows={8} />)

/** That the pages are pictures, and have no text, or that it is still being read. */
export type ContentNote = 'noText' | 'recognizing'

export interface ContentViewProps extends EvidenceViewProps {
  content: DocumentContent
  name: string | undefined
  url: string | undefined
  text: DocumentText | undefined
  /** What is said above the pages. */
  note: ContentNote | undefined
  isPickable: (part: number, offset: number) => boolean
  onShowAttachment: ((attachment: MailAttachment) => void) | undefined
}

/** Shows a document in the way of its kind. */
export function ContentView(props: ContentViewProps) {
  const { content, name, url, text, note, isPickable, onShowAttachment, highlights, onPick } = props
  const { document: words, evidence } = useLabels(documentLabels)
  const [isBroken, setIsBroken] = useState(false)
  const shared = { highlights, onPick }
  const handleBroken = () => setIsBroken(true)
  if (isBroken) return <Unreadable reason="broken" url={url} name={name} />
  switch (content.kind) {
    case 'pdf':
      return (
        <>
          {note && <p className={styles.note}>{evidence[note]}</p>}
          <PdfView {...shared} file={content.pdf} text={text} isPickable={isPickable} />
        </>
      )
    case 'image':
      return (
        <>
          {note && <p className={styles.note}>{evidence[note]}</p>}
          <ImageView {...shared} blob={content.blob} name={name} text={text} onBroken={handleBroken} />
        </>
      )
    case 'audio':
    case 'video':
      return (
        <ViewFrame>
          <MediaView kind={content.kind} blob={content.blob} onBroken={handleBroken} />
        </ViewFrame>
      )
    case 'text': {
      const [part] = content.text.parts
      return (
        <ViewFrame>
          {content.isCut && <p className={styles.note}>{words.text.cut}</p>}
          {part && <TextLines {...shared} label={words.text.region} part={part} />}
        </ViewFrame>
      )
    }
    case 'table':
      return (
        <ViewFrame>
          <SheetsView {...shared} sheets={content.sheets} />
        </ViewFrame>
      )
    case 'mail': {
      const [part] = content.text.parts
      return (
        <ViewFrame>
          {part && (
            <MailView {...shared} mail={content.mail} part={part} onShowAttachment={onShowAttachment} />
          )}
        </ViewFrame>
      )
    }
    case 'unreadable':
      return <Unreadable reason={content.reason} url={url} name={name} />
  }
}
