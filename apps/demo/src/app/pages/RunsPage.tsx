import { EmptyState } from '../../components/feedback/EmptyState.tsx'
import { appLabels } from '../../labels/appLabels.ts'
import { FollowedRunList } from '../runs/FollowedRunList.tsx'
import { useLayout } from '../shell/useLayout.ts'
import { usePageTitle } from '../usePageTitle.ts'

/** The list as a page of its own, where there is no room for it beside another. */
export function RunsPage() {
  const layout = useLayout()
  usePageTitle(appLabels.runs)
  return layout === 'wide' ? (
    <>
      <h1 hidden>{appLabels.runs}</h1>
      <EmptyState title={appLabels.runs} body={appLabels.runsPage.choose} />
    </>
  ) : (
    <FollowedRunList />
  )
}
