import { useInsertionEffect, useMemo, useRef } from 'react'
import type { DocumentInput, DocumentSource } from './DocumentSource.ts'
import { toDocumentSource } from './toDocumentSource.ts'

/**
 * Makes one source of whatever the host gives, the same one for as long as it is the same document: the same file or
 * address, or a loader of the same name, kind and address, as most are written in place.
 */
export function useDocumentSource(document: DocumentInput): DocumentSource {
  const latest = useRef(document)
  // Before any effect that loads.
  useInsertionEffect(() => {
    latest.current = document
  })
  const identity = typeof document === 'string' || document instanceof Blob ? document : undefined
  const { name, mimetype, url, words, isRecognizing } = toDocumentSource(document)
  const file = useMemo<DocumentSource>(
    () => ({
      name,
      mimetype,
      url,
      loadDocument: (signal) => toDocumentSource(identity ?? latest.current).loadDocument(signal),
    }),
    [identity, name, mimetype, url],
  )
  // What is recognised in it comes later, and does not load it anew.
  return useMemo(() => ({ ...file, words, isRecognizing }), [file, words, isRecognizing])
}
