import { documentFromUrl } from './documentFromUrl.ts'
import type { DocumentInput, DocumentSource } from './DocumentSource.ts'

/** Says of a document in whatever form what is known of it, and how it is loaded. */
export function toDocumentSource(document: DocumentInput): DocumentSource {
  if (typeof document === 'string') return documentFromUrl(document)
  if (typeof document === 'function') return { loadDocument: document }
  if (!(document instanceof Blob)) return document
  const { type: mimetype } = document
  return {
    name: document instanceof File ? document.name : undefined,
    mimetype: mimetype === '' ? undefined : mimetype,
    loadDocument: async () => document,
  }
}
