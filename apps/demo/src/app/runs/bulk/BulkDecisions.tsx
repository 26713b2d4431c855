import { useRunClient } from 'cloudsquid-react'
import {
  BulkReview,
  type FollowedRun,
  type ReviewDecision,
  runKey,
  runTitle,
  runListLabels,
  useLabels,
} from 'cloudsquid-react-ui'
import { useAppServices } from '../../AppServices.tsx'
import { useDashboardQuery } from '../../dashboard/useDashboard.ts'
import { useDraftedRuns } from '../../storage/drafts/useRunDrafts.ts'
import { useStoredValue } from '../../storage/useStoredValue.ts'
import { useStoreReview } from '../useStoreReview.ts'

/** Approves or rejects the chosen runs together, where reviews can be stored. */
export function BulkDecisions({ runs }: { runs: readonly FollowedRun[] }) {
  const { reviewer, followedRuns } = useAppServices()
  const words = useLabels(runListLabels).runList
  const name = useStoredValue(reviewer).value
  const drafted = useDraftedRuns()
  const client = useRunClient()
  const store = useStoreReview()
  // The list stands beside the pages, and is there before the server has said how it is set up.
  if (!useDashboardQuery().data?.canReview) return null

  const decide = async (key: string, decision: ReviewDecision) => {
    const found = followedRuns.find(key)
    if (!found) throw new Error('The run was taken off the list meanwhile, so nothing was decided on it.')
    const { projectName, tableId, runId } = found
    const ref = { projectName, tableId, runId }
    // As it is now: somebody may have decided since the list saw it, and is not written over.
    const { run } = await client.getRun(ref)
    if (run.status !== 'done' || run.review?.approved !== undefined) {
      followedRuns.record(ref, run, { checkedAtMs: Date.now() })
      throw new Error('The run was decided meanwhile, so this decision was not stored.')
    }
    await store(ref, run, decision)
  }
  const stateOf = (run: FollowedRun) => {
    if (run.status !== 'done' || run.review !== 'awaiting') return 'closed'
    return drafted.has(runKey(run)) ? 'drafted' : 'open'
  }
  return (
    <BulkReview
      reviewer={name}
      onDecide={decide}
      runs={runs.map((run) => ({
        key: runKey(run),
        title: runTitle(run, words),
        state: stateOf(run),
        hasOpenChecks: (run.summary?.findings ?? 0) > 0,
      }))}
    />
  )
}
