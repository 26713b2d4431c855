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
import { untilAnswered } from '../../dashboard/untilAnswered.ts'
import { useDashboard } from '../../dashboard/useDashboard.ts'
import { expectedOf } from './expectedOf.ts'
import type { ShownRun } from './useShownRun.ts'

const expectedFieldsQueryOptions = (api: DashboardApi, { projectName, tableId }: RunRef) =>
  queryOptions({
    queryKey: ['expected-fields', projectName, tableId],
    queryFn: ({ signal }) => api.expectedFields({ projectName, tableId }, signal),
    // A server looks for the same fields as long as it runs.
    staleTime: Infinity,
    ...untilAnswered,
  })

/** Of a run that is done, once and for all: a decision changes its data, not how it was read. */
const certaintyQueryOptions = (api: DashboardApi, { projectName, tableId, runId }: RunRef) =>
  queryOptions({
    queryKey: ['certainty', projectName, tableId, runId],
    queryFn: ({ signal }) => api.readCertainty({ projectName, tableId, runId }, signal),
    staleTime: Infinity,
    ...untilAnswered,
  })

/**
 * What the checks are told of a run beside its data: the fields that should be there, how sure its values are, and the
 * runs that it may double.
 */
export function useRunFacts({ ref, key, run }: ShownRun): CheckFacts {
  const { api } = useAppServices()
  const { canList } = useDashboard()
  const { data: fields } = useQuery({ ...expectedFieldsQueryOptions(api, ref), enabled: canList })
  const { data: certainty } = useQuery({
    ...certaintyQueryOptions(api, ref),
    enabled: canList && run?.status === 'done',
  })
  const data = run?.data
  const number = useMemo(() => data && identifyDocument(data).number, [data])
  const others = useRunsOfNumber(number)
  const expected = useMemo(
    () =>
      fields &&
      expectedOf(
        fields.map(({ name }) => name),
        data,
      ),
    [fields, data],
  )
  return { self: key, others, expected, certainty }
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
