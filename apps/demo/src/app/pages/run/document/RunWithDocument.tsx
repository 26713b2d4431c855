import { type ReactNode, Suspense } from 'react'
import { DocumentSheetOnDemand, SplitView } from 'cloudsquid-react-ui/controls'
import { EvidenceContext, useLabels } from 'cloudsquid-react-ui'
import { useLayout } from '../../../shell/useLayout.ts'
import type { ShownRun } from '../useShownRun.ts'
import { RunDocumentPanel } from './RunDocumentPanel.tsx'
import type { DocumentPane } from './useDocumentPane.ts'

interface RunWithDocumentProps {
  shown: ShownRun
  pane: DocumentPane
  children: ReactNode
}

/** A run and its document: beside it where there is room, else over it. Its values lead to their places. */
export function RunWithDocument({ shown: { run, files }, pane, children }: RunWithDocumentProps) {
  const { document: words } = useLabels()
  const isWide = useLayout() === 'wide'
  const panel = pane.isShown && pane.document && (
    <RunDocumentPanel
      document={pane.document}
      files={files}
      data={run?.data}
      field={pane.field}
      missingField={run?.status === 'done' ? pane.missingField : undefined}
      onFieldChange={pane.choose}
      onClose={pane.hide}
    />
  )
  return (
    <>
      <SplitView
        aside={isWide && panel ? panel : undefined}
        asideLabel={words.title}
        share={pane.share}
        onShareChange={pane.setShare}
        dividerLabel={words.divider}
      >
        <EvidenceContext value={pane.evidence}>{children}</EvidenceContext>
      </SplitView>
      {!isWide && panel && (
        <Suspense>
          <DocumentSheetOnDemand onClose={pane.hide}>{panel}</DocumentSheetOnDemand>
        </Suspense>
      )}
    </>
  )
}
