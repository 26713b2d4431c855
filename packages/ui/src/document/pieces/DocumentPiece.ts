import type { DocumentSource } from '../DocumentSource.ts'
import type { MailAttachment } from '../reading/DocumentContent.ts'
import type { TextPart } from '../evidence/DocumentText.ts'

/** A document in a document: the message of a mail is one, and each of its attachments. */
export interface DocumentPiece {
  name: string | undefined
  /** How it is opened; absent for the document itself, which is open. */
  source: DocumentSource | undefined
  /** What of a mail it is. */
  attachment: MailAttachment | undefined
  /** Its pages or sheets, none where it has no text or was not searched. */
  parts: readonly TextPart[]
  /** Which part of all the text is its first. */
  firstPart: number
  /** `skipped`: there was too much before it, so that nothing is looked for in it. */
  search: 'searched' | 'noText' | 'skipped'
}
