import { useEffect } from 'react'
import { useAppServices } from '../AppServices.tsx'
import { useDashboard } from '../dashboard/useDashboard.ts'
import { followList } from './followList.ts'

/** Shares the queue with all who look, where the server lists its runs. Shows nothing. */
export function ListedRuns() {
  const { api, followedRuns } = useAppServices()
  const { canList, projectName, tableId } = useDashboard()
  useEffect(() => {
    if (!canList) return
    const ending = new AbortController()
    const table = { projectName, tableId }
    void followList((options) => api.listRuns(table, options), {
      onRuns: (runs) => followedRuns.list(table, runs),
      signal: ending.signal,
    })
    return () => ending.abort()
  }, [api, followedRuns, canList, projectName, tableId])
  return null
}
