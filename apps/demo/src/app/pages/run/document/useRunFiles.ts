import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Run, RunRef } from 'cloudsquid-react'
import { useEffect } from 'react'
import { type FollowedRun, type RunFile, runKey } from 'cloudsquid-react-ui'
import { useAppServices } from '../../../AppServices.tsx'
import type { DashboardApi } from '../../../dashboard/createDashboardApi.ts'
import { untilAnswered } from '../../../dashboard/untilAnswered.ts'
import { useDashboard } from '../../../dashboard/useDashboard.ts'

export interface RunFileSource {
  run: Run | undefined
  /** What this browser knows of the file that it uploaded itself. */
  known: FollowedRun | undefined
}

interface FileAddress {
  ref: RunRef
  rowId: string
}

const fileInfoQueryOptions = (api: DashboardApi, { ref, rowId }: FileAddress) =>
  queryOptions({
    queryKey: ['file-info', runKey({ ...ref, runId: rowId })],
    queryFn: ({ signal }) => api.readFileInfo(ref, rowId, signal),
    ...untilAnswered,
  })

/**
 * The input files of a run. The API names them by row alone: name and size are known where they were uploaded, and
 * elsewhere asked of a server that serves the file back.
 */
export function useRunFiles(ref: RunRef, { run, known }: RunFileSource): RunFile[] {
  const { api, followedRuns } = useAppServices()
  const { canPreview } = useDashboard()
  const rowId = run?.row_id ?? known?.rowId
  const named = run?.input?.files.map(({ id }) => id) ?? []
  // An extraction's own row is its file; answers that name no file still have one.
  const ids = named.length > 0 || rowId === undefined ? named : [rowId]
  const unnamedId = canPreview && known !== undefined && known.filename === undefined ? rowId : undefined
  const { data: info } = useQuery({
    ...fileInfoQueryOptions(api, { ref, rowId: unnamedId ?? '' }),
    enabled: unnamedId !== undefined,
  })
  useEffect(() => {
    if (info?.filename !== undefined && unnamedId !== undefined) followedRuns.describe(ref, info)
  })

  return ids.map((id) => ({
    id,
    ...(id === known?.rowId && {
      name: known.filename,
      mimetype: known.mimetype,
      sizeBytes: known.sizeBytes,
    }),
    ...(canPreview && { url: api.fileUrl(ref, id) }),
  }))
}
