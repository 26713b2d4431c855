import type { DocumentText } from '../evidence/DocumentText.ts'
import type { PdfFile } from '../pdf/PdfFile.ts'

/** A document as it is shown. What has text carries it, so that values can be found in it. */
export type DocumentContent =
  | { kind: 'pdf'; pdf: PdfFile }
  | { kind: 'image' | 'audio' | 'video'; blob: Blob }
  | { kind: 'text'; text: DocumentText; isCut: boolean }
  | { kind: 'table'; text: DocumentText; sheets: readonly Sheet[] }
  | { kind: 'mail'; text: DocumentText; mail: Mail }
  | { kind: 'unreadable'; reason: UnreadableReason }

/** `unknown`: a kind that is not shown. The others are of a kind that is, and cannot be. */
export type UnreadableReason = 'unknown' | 'broken' | 'password' | 'empty'

export interface Sheet {
  name: string
  rows: readonly (readonly string[])[]
}

export interface Mail {
  /** What its first lines say: the header's name, as a key of the words, and what stands in it. */
  headers: readonly { name: MailHeader; value: string }[]
  attachments: readonly MailAttachment[]
}

export type MailHeader = 'subject' | 'from' | 'to' | 'cc' | 'date'

export interface MailAttachment {
  name: string | undefined
  mimetype: string
  blob: Blob
}
