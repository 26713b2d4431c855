import { useState } from 'react'
import { DocumentMessage } from './DocumentMessage.tsx'
import type { DocumentSource } from '../DocumentSource.ts'
import { ContentView, type ContentViewProps } from './ContentView.tsx'
import { useBlobUrl } from './useBlobUrl.ts'
import { useDocument } from './useDocument.ts'

interface AttachedPieceProps extends Omit<ContentViewProps, 'content' | 'name' | 'url' | 'note'> {
  source: DocumentSource
}

/** What is attached to a document: opened when it is shown, and closed when another piece is. */
export function AttachedPiece({ source: given, ...props }: AttachedPieceProps) {
  const [source] = useState(given)
  const { state, reload } = useDocument(source)
  const isUnreadable = state.status === 'ready' && state.content.kind === 'unreadable'
  // It can be saved at least.
  const url = useBlobUrl(isUnreadable ? source : undefined)
  if (state.status !== 'ready') return <DocumentMessage state={state} onReload={reload} />
  return <ContentView {...props} content={state.content} name={source.name} url={url} note={undefined} />
}
