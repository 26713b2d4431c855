import { type Run, type RunRef, useRun, useRunClient } from 'cloudsquid-react'
import { useRef, useState } from 'react'
import FileIcon from 'lucide-react/icons/file'
import { Button } from '../../controls/actions/Button.tsx'
import { SplitView } from '../../controls/layout/SplitView.tsx'
import { useChoice } from '../../controls/useChoice.ts'
import type { DataHandle } from '../../data/DataHandle.ts'
import type { DataView } from '../../data/DataView.ts'
import { EvidenceContext } from '../../data/evidence/EvidenceContext.tsx'
import type { DocumentEvidence } from '../../document/DocumentEvidence.ts'
import { DocumentPanel } from '../../document/DocumentPanel.tsx'
import { usualViewSettings } from '../../document/DocumentViewSettings.ts'
import { DocumentPane } from '../../document/pane/DocumentPane.tsx'
import { toDocumentSource } from '../../document/toDocumentSource.ts'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { runListLabels } from '../../labels/en/runListLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { runTitle } from '../../list/runTitle.ts'
import { RunView } from '../RunView.tsx'
import { inputFiles } from './inputFiles.ts'
import type { RunWorkbenchProps } from './RunWorkbenchProps.ts'
import type { Drafts } from './useDrafts.ts'
import { useDocumentPane } from './useDocumentPane.ts'
import { useObservedTimes } from './useObservedTimes.ts'
import { useWorkbenchReview } from './useWorkbenchReview.ts'
import styles from './Workbench.module.css'

type WorkbenchProps<TData> = Omit<RunWorkbenchProps<TData>, 'runRef'> & { runRef: RunRef; drafts: Drafts }

/** One run with its document: what follows it, what is chosen in it, and where all of it stands. */
export function Workbench<TData>(props: WorkbenchProps<TData>) {
  const { runRef: ref, schema, document, fields, drafts, onReview } = props
  const labels = useLabels(documentLabels)
  const { runList } = useLabels(runListLabels)
  const rootRef = useRef<HTMLDivElement>(null)
  const dataRef = useRef<DataHandle>(null)
  const [observed, onStatusChange] = useObservedTimes()
  const watch = useRun(ref, { schema, onStatusChange })
  const usualMs = useRunClient().pace?.estimate(ref)?.usualMs
  const run = watch.run as Run | undefined
  const review = useWorkbenchReview({ ref, run, drafts, onReview })
  const pane = useDocumentPane(rootRef)
  const [view, setView] = useChoice<DataView>({
    given: props.view,
    initial: 'fields',
    onChange: props.onViewChange,
  })
  const [field, setField] = useChoice<string | null>({
    given: props.field,
    initial: null,
    onChange: props.onFieldChange,
  })
  const [evidence, setEvidence] = useState<DocumentEvidence>()
  // Kept while the document is hidden, and from one run to the next.
  const [look, setLook] = useState(usualViewSettings)
  const source = document === undefined ? undefined : toDocumentSource(document)
  const chooseField = (pointer: string | null) => {
    setField(pointer)
    if (pointer !== null) pane.show()
  }
  const hideDocument = () => {
    pane.hide()
    if (field !== null) setField(null)
  }
  const showData = () => {
    if (!pane.isBeside) pane.hide()
  }
  const takeText = (use: { text: string; pointer: string }) => {
    showData()
    dataRef.current?.takeText(use)
  }
  const findInData = (text: string) => {
    showData()
    dataRef.current?.findInData(text)
  }
  const panel = document !== undefined && (
    <DocumentPanel
      document={document}
      data={run?.data}
      field={field}
      onFieldChange={chooseField}
      view={look}
      onViewChange={setLook}
      onEvidence={setEvidence}
      onUseText={run?.status === 'done' ? takeText : undefined}
      onFindInData={run ? findInData : undefined}
    />
  )
  return (
    <div className={styles.root} ref={rootRef}>
      <SplitView
        aside={
          pane.isBeside && pane.isShown && panel ? (
            <DocumentPane name={source?.name} onClose={hideDocument}>
              {panel}
            </DocumentPane>
          ) : undefined
        }
        asideLabel={labels.document.title}
        share={pane.share}
        onShareChange={pane.setShare}
        dividerLabel={labels.document.divider}
      >
        <EvidenceContext
          value={
            document === undefined
              ? undefined
              : {
                  ...evidence,
                  chosen: field ?? undefined,
                  choose: chooseField,
                  isInPlace: !pane.isBeside,
                  follow: pane.isBeside && pane.isShown ? setField : undefined,
                }
          }
        >
          <RunView
            title={props.title ?? runTitle({ runId: ref.runId, filename: source?.name }, runList)}
            runRef={ref}
            phase={watch.phase}
            run={run}
            connection={watch.connection}
            error={watch.error}
            checkedAt={watch.checkedAt}
            observed={{ ...observed, usualMs }}
            dataRef={dataRef}
            view={view}
            onViewChange={setView}
            fields={fields}
            checks={props.checks}
            facts={props.facts}
            files={inputFiles(run, source)}
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
            headerActions={
              panel &&
              pane.isBeside &&
              !pane.isShown && (
                <Button icon={FileIcon} size="small" onClick={pane.show}>
                  {labels.document.show}
                </Button>
              )
            }
            onRefresh={() => watch.refresh() as Promise<Run>}
            onResume={watch.resume}
            onStop={watch.stop}
          />
        </EvidenceContext>
      </SplitView>
    </div>
  )
}
