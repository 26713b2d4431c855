import { useEffect, useState } from 'react'
import type { DocumentText } from '../evidence/DocumentText.ts'
import type { DocumentContent } from '../reading/DocumentContent.ts'

/** What of a document can be searched. `none`: it has no text, as a scan, a picture and a recording have none. */
export type SearchableText =
  | { status: 'reading' }
  | { status: 'none' }
  | { status: 'read'; text: DocumentText }

/** Gives the text of a document. That of a PDF is read once its pages are there to be looked at. */
export function useDocumentText(content: DocumentContent): SearchableText {
  const [read, setRead] = useState<{ content: DocumentContent; text: DocumentText | undefined }>()
  useEffect(() => {
    if (content.kind !== 'pdf') return
    let isGone = false
    const settle = (text: DocumentText | undefined) => {
      if (!isGone) setRead({ content, text })
    }
    // A text that cannot be read is one that cannot be searched; the pages show what is wrong with them.
    content.pdf.readText().then(settle, () => settle(undefined))
    return () => {
      isGone = true
    }
  }, [content])
  if (content.kind === 'text' || content.kind === 'table' || content.kind === 'mail')
    return { status: 'read', text: content.text }
  if (content.kind !== 'pdf') return { status: 'none' }
  if (read?.content !== content) return { status: 'reading' }
  const hasText = read.text?.parts.some((part) => part.text.trim() !== '') ?? false
  return read.text && hasText ? { status: 'read', text: read.text } : { status: 'none' }
}
