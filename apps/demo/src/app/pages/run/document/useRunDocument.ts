import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Run, RunRef } from 'cloudsquid-react'
import { useCallback, useMemo, useState } from 'react'
import { DocumentLoadError, type DocumentSource, type RunFile } from 'cloudsquid-react-ui'
import { useAppServices } from '../../../AppServices.tsx'
import type { DashboardApi } from '../../../dashboard/createDashboardApi.ts'
import { DashboardError } from '../../../dashboard/DashboardError.ts'
import { untilAnswered } from '../../../dashboard/untilAnswered.ts'

export interface RunDocument {
  source: DocumentSource
  /** The id of the file that is shown. */
  fileId: string
  onFileChange: (fileId: string) => void
}

interface RunDocumentOptions {
  files: readonly RunFile[]
  /** Words are recognised by the time that the run is done. */
  status: Run['status'] | undefined
}

const maybeScan = /^(application\/pdf|image\/)/

/** None where the document has a text of its own. */
const wordsQueryOptions = (
  api: DashboardApi,
  { projectName, tableId, runId, rowId }: RunRef & { rowId: string },
) =>
  queryOptions({
    queryKey: ['recognized', projectName, tableId, runId, rowId],
    queryFn: async ({ signal }) => {
      const pages = await api.readWords({ projectName, tableId, runId }, rowId, signal)
      return pages.length > 0 ? pages : null
    },
    staleTime: Infinity,
    ...untilAnswered,
  })

/** The document of a run, or the chosen one of several; `undefined` where the run names none. */
export function useRunDocument(ref: RunRef, { files, status }: RunDocumentOptions): RunDocument | undefined {
  const { api } = useAppServices()
  const [chosenId, setChosenId] = useState<string>()
  const file = files.find(({ id }) => id === chosenId) ?? files[0]
  const { projectName, tableId, runId } = ref
  const { id = '', name, mimetype, url } = file ?? {}
  // The panel loads anew with a new source, and the page makes its files anew with every poll.
  const loadDocument = useCallback(
    (signal: AbortSignal) => loadFile(api, { ref: { projectName, tableId, runId }, id, signal }),
    [api, projectName, tableId, runId, id],
  )
  const mayHaveWords = url !== undefined && (mimetype === undefined || maybeScan.test(mimetype))
  const {
    data: words,
    isLoading,
    failureCount,
  } = useQuery({
    ...wordsQueryOptions(api, { projectName, tableId, runId, rowId: id }),
    enabled: status === 'done' && mayHaveWords,
  })
  // One that has failed may fail for long.
  const isRecognizing =
    (isLoading && failureCount === 0) || (mayHaveWords && (status === 'pending' || status === 'running'))
  const source = useMemo<DocumentSource>(
    () => ({ name, mimetype, url, loadDocument, words: words ?? undefined, isRecognizing }),
    [name, mimetype, url, loadDocument, words, isRecognizing],
  )
  return file && { source, fileId: id, onFileChange: setChosenId }
}

async function loadFile(
  api: DashboardApi,
  { ref, id, signal }: { ref: RunRef; id: string; signal: AbortSignal },
): Promise<Blob> {
  try {
    return await api.loadFile(ref, id, signal)
  } catch (error) {
    const status = error instanceof DashboardError ? error.status : undefined
    if (status === 404) throw new DocumentLoadError('missing', { cause: error })
    const isClosed = status === 401 || status === 403 || status === 410
    throw new DocumentLoadError(isClosed ? 'expired' : 'unreachable', { cause: error })
  }
}
