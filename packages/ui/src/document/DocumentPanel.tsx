import { lazy, Suspense } from 'react'
import { Skeleton } from '../controls/feedback/Skeleton.tsx'
import type { DocumentPanelProps } from './panel/DocumentPanel.tsx'

// Nobody waits for what reads documents before one is to be shown.
const Panel = lazy(async () => ({ default: (await import('./panel/DocumentPanel.tsx')).DocumentPanel }))

/**
 * Loads a document and shows it beside its data. Says that it loads, why it could not be loaded, and where the chosen
 * field's value stands in it. It fills the box that it is given, and scrolls inside of it.
 */
export function DocumentPanel(props: DocumentPanelProps) {
  return (
    <Suspense fallback={<Skeleton rows={6} />}>
      <Panel {...props} />
    </Suspense>
  )
}
