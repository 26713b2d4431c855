import { useEffect } from 'react'
import { runKey } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import { useDashboard } from '../dashboard/useDashboard.ts'
import { followList } from './followList.ts'

/** Shares the queue with all who look, where the server lists its runs. Shows nothing. */
export function ListedRuns() {
  const { api, followedRuns, reviewDrafts, outbox } = useAppServices()
  const { canList, projectName, tableId } = useDashboard()
  useEffect(() => {
    if (!canList) return
    const ending = new AbortController()
    const { signal } = ending
    const table = { projectName, tableId }
    void (async () => {
      const asOf = await followedRuns.listedUpTo(table)
      await followList((options) => api.listRuns(table, options), {
        asOf,
        isKnown: ({ runId }) => followedRuns.wasListed({ ...table, runId }),
        onRuns(runs) {
          followedRuns.list(table, runs)
          for (const { runId, review } of runs) {
            const key = runKey({ ...table, runId })
            // What this page itself sends is forgotten once it is answered.
            if (review && !outbox.getSnapshot().some((item) => item.key === key))
              reviewDrafts.settle(key, review)
          }
        },
        onWhole: (listed) => void followedRuns.noteListed(table, listed),
        signal,
      })
    })()
    return () => ending.abort()
  }, [api, followedRuns, reviewDrafts, outbox, canList, projectName, tableId])
  return null
}
