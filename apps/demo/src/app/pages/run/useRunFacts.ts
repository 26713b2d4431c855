import { queryOptions, useQuery } from '@tanstack/react-query'
import type { RunRef } from 'cloudsquid-react'
import { useMemo, useSyncExternalStore } from 'react'
import {
  type CheckFacts,
  type FollowedRun,
  identifyDocument,
  type KnownRun,
  runKey,
} from 'cloudsquid-react-ui'
import { useAppServices } from '../../AppServices.tsx'
import type { DashboardApi } from '../../dashboard/createDashboardApi.ts'
import { useDashboard } from '../../dashboard/useDashboard.ts'
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
  const data = run?.data
  const number = useMemo(() => data && identifyDocument(data).number, [data])
  const others = useRunsOfNumber(number)
  return { self: key, others, expected: useMemo(() => fields?.map(({ name }) => name), [fields]) }
}

/** Of tens of thousands only those that may be the same document; others that change are no reason to check anew. */
function useRunsOfNumber(number: string | undefined): readonly KnownRun[] {
  const { subscribe, ofNumber } = useAppServices().followedRuns
  const read = () => (number === undefined ? '[]' : JSON.stringify(ofNumber(number).map(toKnownRun)))
  const runs = useSyncExternalStore(subscribe, read, read)
  return useMemo(() => JSON.parse(runs) as KnownRun[], [runs])
}

function toKnownRun(run: FollowedRun): KnownRun {
  const { issuer = null, number = null } = run.summary ?? {}
  return { id: runKey(run), data: { issuer, number } }
}
