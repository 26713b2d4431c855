import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Run, RunRef } from 'cloudsquid-react'
import { useShortcut } from '../../components/shortcuts/ShortcutsProvider.tsx'
import { type FollowedRun, runKey } from '../../features/run-list/FollowedRun.ts'
import { ReviewQueuePanel } from '../../features/run-list/ReviewQueuePanel.tsx'
import { runTitle } from '../../features/run-list/runTitle.ts'
import { RunView } from '../../features/run-view/RunView.tsx'
import type { DataView, ObservedTimes } from '../../features/run-view/RunViewProps.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { useAppServices } from '../AppServices.tsx'
import { useSelectedRun } from '../runs/SelectedRun.tsx'
import { useFollowedRuns } from '../runs/useFollowedRuns.ts'
import { useReviewQueue } from '../runs/useReviewQueue.ts'
import { useLayout } from '../shell/useLayout.ts'
import { useStoredValue } from '../storage/useStoredValue.ts'
import { pageIcon } from '../pageIcon.ts'
import { usePageIcon } from '../usePageIcon.ts'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './RunPage.module.css'
import { useRunFiles } from './useRunFiles.ts'
import { useRunReview } from './useRunReview.ts'

const route = getRouteApi('/runs/$projectName/$tableId/$runId')

/** One run, live: its address is all that this page needs. */
export function RunPage() {
  const labels = useLabels()
  const { view = 'fields' } = route.useSearch()
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
  const handleViewChange = (next: DataView) =>
    void navigate({
      to: '/runs/$projectName/$tableId/$runId',
      params: ref,
      search: { view: next },
      replace: true,
      resetScroll: false,
    })

  useShortcut('viewFields', () => handleViewChange('fields'))
  useShortcut('viewTable', () => handleViewChange('table'))
  useShortcut('viewJson', () => handleViewChange('json'))
  if (!watch) return null

  return (
    <div className={styles.page}>
      {layout === 'phone' && (
        <Link className={styles.back ?? ''} to="/runs">
          <span aria-hidden="true">‹ </span>
          {labels.pages.backToRuns}
        </Link>
      )}
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
