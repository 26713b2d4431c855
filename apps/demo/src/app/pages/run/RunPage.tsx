import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { ReviewQueuePanel } from 'cloudsquid-react-ui/controls'
import { type DataHandle, RunView } from 'cloudsquid-react-ui'
import { renderRunLink } from '../../runs/renderRunLink.tsx'
import { type SelectedRunValue, useSelectedRun } from '../../runs/SelectedRun.tsx'
import { BackToRuns } from './BackToRuns.tsx'
import { DocumentButton } from './document/DocumentButton.tsx'
import { RunDocumentPanel } from './document/RunDocumentPanel.tsx'
import { RunWithDocument } from './document/RunWithDocument.tsx'
import { useDocumentPane } from './document/useDocumentPane.ts'
import { useReviewElsewhere } from './useReviewElsewhere.ts'
import { useReviewInTurn } from './useReviewInTurn.ts'
import { useRunFacts } from './useRunFacts.ts'
import { useRunSearch } from './useRunSearch.ts'
import { useRunShortcuts } from './useRunShortcuts.ts'
import { useRunTab } from './useRunTab.ts'
import { useShownRun } from './useShownRun.ts'
import styles from './RunPage.module.css'

/** One run, live: its address is all that this page needs. */
export function RunPage() {
  const selected = useSelectedRun()
  return selected && <SelectedRunPage selected={selected} />
}

function SelectedRunPage({ selected }: { selected: SelectedRunValue }) {
  const shown = useShownRun(selected)
  const search = useRunSearch(shown.ref)
  const pane = useDocumentPane(shown, search)
  const { review, turn } = useReviewInTurn(shown)
  const navigate = useNavigate()
  const facts = useRunFacts(shown)
  useReviewElsewhere(shown)
  useRunTab(shown)
  useRunShortcuts(search, pane)
  const { watch, files, run } = shown
  const dataRef = useRef<DataHandle>(null)
  // Where the document stands in the place of the data, the data is to be seen again.
  const withData = <TAsked,>(ask: (data: DataHandle | null, asked: TAsked) => void) =>
    function askData(asked: TAsked) {
      if (!pane.isBeside) pane.hide()
      ask(dataRef.current, asked)
    }
  const panel = pane.document && (
    <RunDocumentPanel
      document={pane.document}
      files={files}
      data={run?.data}
      field={pane.field}
      missingField={run?.status === 'done' ? pane.missingField : undefined}
      onFieldChange={pane.choose}
      onEvidence={pane.setEvidence}
      onUseText={
        run?.status === 'done'
          ? withData((data, use: { text: string; pointer: string }) => data?.takeText(use))
          : undefined
      }
      onFindInData={run && withData((data, text: string) => data?.findInData(text))}
      onClose={pane.isBeside ? pane.hide : undefined}
    />
  )

  return (
    <div className={styles.page}>
      <BackToRuns />
      <RunWithDocument pane={pane} aside={panel}>
        <RunView
          isConnectionShown={false}
          key={shown.key}
          title={shown.title}
          runRef={shown.ref}
          phase={watch.phase}
          run={run}
          connection={watch.connection}
          error={watch.error}
          checkedAt={watch.checkedAt}
          observed={shown.observed}
          dataRef={dataRef}
          view={search.view}
          onViewChange={search.setView}
          facts={facts}
          files={files}
          review={review}
          document={
            panel && !pane.isBeside
              ? {
                  isShown: pane.isShown,
                  onShownChange: (isShown) => (isShown ? pane.show() : pane.hide()),
                  children: panel,
                }
              : undefined
          }
          headerActions={<DocumentButton pane={pane} />}
          reviewFoot={<ReviewQueuePanel {...turn} renderLink={renderRunLink} />}
          onRefresh={() => watch.refresh()}
          onResume={() => watch.resume()}
          onStop={() => watch.stop()}
          // The top bar offers a new run all the time; here it is offered where it is the way on.
          onStartAnother={watch.phase === 'error' ? () => void navigate({ to: '/' }) : undefined}
        />
      </RunWithDocument>
    </div>
  )
}
