import type { ReactNode } from 'react'
import { SplitView } from 'cloudsquid-react-ui/controls'
import { EvidenceContext, documentLabels, useLabels } from 'cloudsquid-react-ui'
import type { DocumentPane } from './useDocumentPane.ts'

interface RunWithDocumentProps {
  pane: DocumentPane
  /** The document, where it stands beside the run. */
  aside: ReactNode
  children: ReactNode
}

/** A run, and its document beside it where there is room. Its values lead to their places. */
export function RunWithDocument({ pane, aside, children }: RunWithDocumentProps) {
  const { document: words } = useLabels(documentLabels)
  return (
    <SplitView
      aside={pane.isBeside && pane.isShown && aside ? aside : undefined}
      asideLabel={words.title}
      share={pane.share}
      onShareChange={pane.setShare}
      dividerLabel={words.divider}
    >
      <EvidenceContext value={pane.evidence}>{children}</EvidenceContext>
    </SplitView>
  )
}
