import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Run, RunRef } from 'cloudsquid-react'
import { Suspense } from 'react'
import { Button, lazyPart, SplitView, useShortcut } from 'cloudsquid-react-ui/controls'
import {
  type DataView,
  EvidenceContext,
  type FollowedRun,
  type ObservedTimes,
  ReviewQueuePanel,
  runKey,
  runTitle,
  RunView,
  useLabels,
  valueAt,
} from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import { useDashboard } from '../dashboard/useDashboard.ts'
import { useSelectedRun } from '../runs/SelectedRun.tsx'
import { useFollowedRuns } from '../runs/useFollowedRuns.ts'
import { useReviewQueue } from '../runs/useReviewQueue.ts'
import { useLayout } from '../shell/useLayout.ts'
import { useStoredValue } from '../storage/useStoredValue.ts'
import { pageIcon } from '../pageIcon.ts'
import { usePageIcon } from '../usePageIcon.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { RunDocumentPanel } from './RunDocumentPanel.tsx'
import styles from './RunPage.module.css'
import { useDocumentPane } from './useDocumentPane.ts'
import { useRunDocument } from './useRunDocument.ts'
import { useRunFiles } from './useRunFiles.ts'
import { useRunReview } from './useRunReview.ts'

// Only where there is no room beside the data, and only once the document is asked for.
const DocumentSheet = lazyPart(async () => (await import('./DocumentSheet.tsx')).DocumentSheet)

const route = getRouteApi('/runs/$projectName/$tableId/$runId')

/** One run, live: its address is all that this page needs. */
export function RunPage() {
  const labels = useLabels()
  const { view = 'fields', field } = route.useSearch()
  const navigate = useNavigate()
  const layout = useLayout()
  const selected = useSelectedRun()
  const { projectName, tableId, runId } = route.useParams()
  const ref: RunRef = { projectName, tableId, runId }
  const key = runKey(ref)
  const known = useFollowedRuns().value.runs.find((entry) => runKey(entry) === key)
  const watch = selected?.watch
  const run = watch?.run as Run | undefined
  const title = runTitle({ runId, filename: known?.filename }, labels.runList)
  const files = useRunFiles(ref, { run, known })
  const queue = useReviewQueue()
  const { advancing } = useAppServices()
  const isAdvancing = useStoredValue(advancing).value
  const review = useRunReview(ref, run, () => isAdvancing && queue.openNext())
  usePageIcon(pageIcon(watch?.phase ?? 'idle', watch?.connection ?? 'paused'))
  usePageTitle(...(run ? [labels.status[run.status]] : []), title)
  const changeSearch = (search: { view?: DataView; field?: string | undefined }) =>
    void navigate({
      to: '/runs/$projectName/$tableId/$runId',
      params: ref,
      search: (last) => ({ ...last, ...search }),
      replace: true,
      resetScroll: false,
    })
  const handleViewChange = (next: DataView) => changeSearch({ view: next })
  const document = useRunDocument(ref, files)
  const pane = useDocumentPane(layout, field !== undefined)
  const value = field === undefined ? undefined : valueAt(run?.data ?? {}, field)
  const chosen = field !== undefined && value !== undefined ? { pointer: field, value } : undefined
  const canShow = useDashboard().canPreview && document !== undefined
  const chooseField = (pointer: string | undefined) => {
    changeSearch({ field: pointer })
    if (pointer !== undefined) pane.show()
  }
  const hideDocument = () => {
    pane.hide()
    if (field !== undefined) changeSearch({ field: undefined })
  }
  const toggleDocument = pane.isShown ? hideDocument : pane.show

  useShortcut('viewFields', () => handleViewChange('fields'))
  useShortcut('viewTable', () => handleViewChange('table'))
  useShortcut('viewJson', () => handleViewChange('json'))
  useShortcut('toggleDocument', document && toggleDocument)
  if (!watch) return null
  const isShown = pane.isShown && document !== undefined
  const panel = isShown && (
    <RunDocumentPanel
      document={document}
      files={files}
      data={run?.data}
      field={chosen}
      missingField={run?.status === 'done' && value === undefined ? field : undefined}
      onFieldChange={chooseField}
      onClose={hideDocument}
    />
  )

  return (
    <div className={styles.page}>
      {layout === 'phone' && (
        <Link className={styles.back ?? ''} to="/runs">
          <span aria-hidden="true">‹ </span>
          {labels.pages.backToRuns}
        </Link>
      )}
      <SplitView
        aside={layout === 'wide' && isShown ? panel : undefined}
        asideLabel={labels.document.title}
        share={pane.share}
        onShareChange={pane.setShare}
        dividerLabel={labels.document.divider}
      >
        <EvidenceContext value={canShow ? { chosen: chosen?.pointer, choose: chooseField } : undefined}>
          <RunView
            isConnectionShown={false}
            key={key}
            title={title}
            runRef={ref}
            phase={watch.phase}
            run={run}
            connection={watch.connection}
            error={watch.error}
            checkedAt={watch.checkedAt}
            observed={observedTimes(known)}
            view={view}
            onViewChange={handleViewChange}
            files={files}
            review={review}
            headerActions={
              document && (
                <Button icon="file" onClick={toggleDocument}>
                  {pane.isShown ? labels.document.hide : labels.document.show}
                </Button>
              )
            }
            reviewFoot={
              <ReviewQueuePanel
                queue={queue}
                isAdvancing={isAdvancing}
                onAdvancingChange={(isOn) => advancing.update(() => isOn)}
              />
            }
            onRefresh={() => watch.refresh()}
            onResume={() => watch.resume()}
            onStop={() => watch.stop()}
            // The top bar offers a new run all the time; here it is offered where it is the way on.
            onStartAnother={watch.phase === 'error' ? () => void navigate({ to: '/' }) : undefined}
          />
        </EvidenceContext>
      </SplitView>
      {layout !== 'wide' && isShown && (
        <Suspense>
          <DocumentSheet onClose={hideDocument}>{panel}</DocumentSheet>
        </Suspense>
      )}
    </div>
  )
}

function observedTimes(known: FollowedRun | undefined): ObservedTimes {
  const date = (atMs: number | undefined) => (atMs === undefined ? undefined : new Date(atMs))
  return {
    firstSeenAt: date(known?.addedAtMs),
    startedAt: date(known?.startedAtMs),
    finishedAt: date(known?.finishedAtMs),
  }
}
