import { queryOptions, useQuery } from '@tanstack/react-query'
import type { RunRef } from 'cloudsquid-react'
import { useMemo } from 'react'
import { type CheckFacts, identifyDocument, runKey } from 'cloudsquid-react-ui'
import { useAppServices } from '../../AppServices.tsx'
import type { DashboardApi } from '../../dashboard/createDashboardApi.ts'
import { useDashboard } from '../../dashboard/useDashboard.ts'
import { useFollowedRuns } from '../../runs/useFollowedRuns.ts'
import type { ShownRun } from './useShownRun.ts'

const expectedFieldsQueryOptions = (api: DashboardApi, { projectName, tableId }: RunRef) =>
  queryOptions({
    queryKey: ['expected-fields', projectName, tableId],
    queryFn: ({ signal }) => api.expectedFields({ projectName, tableId }, signal),
    // A server looks for the same fields as long as it runs.
    staleTime: Infinity,
  })

/** What the checks are told of a run beside its data: the fields that should be there, and the runs that it may double. */
export function useRunFacts({ ref, key, run }: ShownRun): CheckFacts {
  const { api } = useAppServices()
  const { canList } = useDashboard()
  const { data: fields } = useQuery({ ...expectedFieldsQueryOptions(api, ref), enabled: canList })
  const { runs } = useFollowedRuns().value
  const data = run?.data
  const own = useMemo(() => (data === undefined ? undefined : identifyDocument(data)), [data])
  // Of tens of thousands only those that come near: they are indexed anew when one of them changes.
  const others = useMemo(
    () =>
      runs.flatMap((other) => {
        const { issuer, number } = other.summary ?? {}
        const isNear =
          number !== undefined && (number === own?.number || (issuer !== undefined && issuer === own?.issuer))
        if (!isNear || runKey(other) === key) return []
        return [{ id: runKey(other), data: { issuer: issuer ?? null, number } }]
      }),
    [runs, own, key],
  )
  return { self: key, others, expected: useMemo(() => fields?.map(({ name }) => name), [fields]) }
}
