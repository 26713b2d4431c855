import type { Run, RunRef } from 'cloudsquid-react'
import type { FollowedRun } from '../../features/run-list/FollowedRun.ts'
import type { RunFile } from '../../features/run-view/RunViewProps.ts'
import { useAppServices } from '../AppServices.tsx'
import { useDashboard } from '../dashboard/useDashboard.ts'

export interface RunFileSource {
  run: Run | undefined
  /** What this browser knows of the file that it uploaded itself. */
  known: FollowedRun | undefined
}

/** The input files of a run. The API names them by row alone; names and sizes are known where they were uploaded. */
export function useRunFiles(ref: RunRef, { run, known }: RunFileSource): RunFile[] {
  const { api } = useAppServices()
  const { canPreview } = useDashboard()
  const rowId = run?.row_id ?? known?.rowId
  const named = run?.input?.files.map(({ id }) => id) ?? []
  // An extraction's own row is its file; answers that name no file still have one.
  const ids = named.length > 0 || rowId === undefined ? named : [rowId]
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
