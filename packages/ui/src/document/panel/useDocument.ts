import { useEffect, useState } from 'react'
import { DocumentLoadError, type DocumentLoadFailure, type DocumentSource } from '../DocumentSource.ts'
import type { DocumentContent } from '../reading/DocumentContent.ts'
import { readDocument } from '../reading/readDocument.ts'

export type DocumentState =
  | { status: 'loading' }
  | { status: 'failed'; failure: DocumentLoadFailure }
  | { status: 'ready'; content: DocumentContent }

const loading: DocumentState = { status: 'loading' }

/**
 * Loads and reads a document, and again with each new source and each `reload`. What was opened of one is closed when
 * another comes or the component goes.
 */
export function useDocument(source: DocumentSource): { state: DocumentState; reload: () => void } {
  const { loadDocument, name, mimetype } = source
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<DocumentState>(loading)
  useEffect(() => {
    const controller = new AbortController()
    let content: DocumentContent | undefined
    async function load(): Promise<DocumentState> {
      try {
        const blob = await loadDocument(controller.signal)
        content = await readDocument(blob, {
          // A file knows its name where nobody else does.
          name: name ?? (blob instanceof File ? blob.name : undefined),
          mimetype,
        })
        return { status: 'ready', content }
      } catch (error) {
        return {
          status: 'failed',
          failure: error instanceof DocumentLoadError ? error.failure : 'unreachable',
        }
      }
    }
    async function show(): Promise<void> {
      const next = await load()
      if (controller.signal.aborted) closeContent(content)
      else setState(next)
    }
    void show()
    return () => {
      controller.abort()
      setState(loading)
      closeContent(content)
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Each attempt is a load of its own.
  }, [loadDocument, name, mimetype, attempt])
  return { state, reload: () => setAttempt((last) => last + 1) }
}

function closeContent(content: DocumentContent | undefined): void {
  if (content?.kind === 'pdf') void content.pdf.close()
}
