import { Link, Outlet, useMatch, useNavigate } from '@tanstack/react-router'
import { IntakeTray, type StartedRun } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import { DashboardContext, useDashboardQuery } from '../dashboard/useDashboard.ts'
import { ListedRuns } from '../runs/ListedRuns.tsx'
import { FollowedRunsWatchProvider } from '../runs/FollowedRunsWatch.tsx'
import { SelectedRunProvider } from '../runs/SelectedRun.tsx'
import { NextReviewKey } from './NextReviewKey.tsx'
import { OpenDecisions } from './OpenDecisions.tsx'
import { RunColumn } from './RunColumn.tsx'
import { DashboardProblem } from './DashboardProblem.tsx'
import styles from './Shell.module.css'
import { TopBar } from './TopBar.tsx'
import { useLayout } from './useLayout.ts'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

/** The id of the main part: the skip link's target, and where the focus goes when a page opens by itself. */
const contentId = 'content'

/** What stands around every page: top bar, list of runs, uploads under way. */
export function Shell() {
  const words = useDashboardLabels().shell
  const dashboard = useDashboardQuery()
  const { followedRuns } = useAppServices()
  const layout = useLayout()
  const navigate = useNavigate()
  const isRunOpen = useMatch({ from: '/runs/$projectName/$tableId/$runId', shouldThrow: false }) !== undefined

  const handleStarted = ({ ref, intake, rowId }: StartedRun) => {
    const { name: filename, mimetype, sizeBytes, opensRun } = intake
    followedRuns.add({ ...ref, rowId, filename, mimetype, sizeBytes, addedAtMs: Date.now() })
    if (!opensRun) return
    void navigate({ to: '/runs/$projectName/$tableId/$runId', params: ref }).then(focusContent)
  }

  return (
    <SelectedRunProvider>
      <FollowedRunsWatchProvider>
        <a className={styles.skip} href={`#${contentId}`}>
          {words.skipToContent}
        </a>
        <NextReviewKey />
        <TopBar layout={layout} upstream={dashboard.data?.upstream} />
        <div className={styles.body} data-layout={layout}>
          {layout === 'wide' && <RunColumn />}
          <main
            className={styles.main}
            id={contentId}
            tabIndex={-1}
            data-flush={isRunOpen && dashboard.data ? '' : undefined}
          >
            {dashboard.data ? (
              <DashboardContext value={dashboard.data}>
                <div className={styles.tray}>
                  <ListedRuns />
                  <IntakeTray
                    table={{ projectName: dashboard.data.projectName, tableId: dashboard.data.tableId }}
                    onStarted={handleStarted}
                    listLink={layout === 'wide' ? undefined : <Link to="/runs">{words.showRuns}</Link>}
                  />
                </div>
                <OpenDecisions isRunOpen={isRunOpen} />
                <Outlet />
              </DashboardContext>
            ) : (
              <DashboardProblem error={dashboard.error} onRetry={() => void dashboard.refetch()} />
            )}
          </main>
        </div>
      </FollowedRunsWatchProvider>
    </SelectedRunProvider>
  )
}

/** What was pressed to start the run is gone with its page, and the focus with it. */
function focusContent(): void {
  document.getElementById(contentId)?.focus({ preventScroll: true })
}
