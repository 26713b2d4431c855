import type { DocumentText } from '../evidence/DocumentText.ts'
import type { DocumentContent } from '../reading/DocumentContent.ts'

/** Gives the text of a document; `undefined` for what has none. */
export async function contentText(content: DocumentContent): Promise<DocumentText | undefined> {
  switch (content.kind) {
    case 'pdf':
      return content.pdf.readText()
    case 'text':
    case 'table':
    case 'mail':
      return content.text
    case 'image':
    case 'audio':
    case 'video':
    case 'unreadable':
      return undefined
  }
}
