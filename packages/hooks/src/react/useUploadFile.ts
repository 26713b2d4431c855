'use client'
import {
  type MutationObserverOptions,
  type QueryClient,
  useMutation,
  type UseMutationResult,
} from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { guard } from '../client/guard.ts'
import type { RunClient } from '../client/RunClient.ts'
import type { UploadSource } from '../client/toDocumentBody.ts'
import { uploadFile, type UploadOptions } from '../client/endpoints.ts'
import type { RowRef, TableRef } from '../contract/RunRef.ts'
import { ownMutationOptions } from './mutations.ts'
import { useRunClient } from './RunClientProvider.tsx'

/** What an upload takes: the document; a signal that ends it, its time, and who is told how far it is. */
export interface UploadVariables extends UploadOptions {
  source: UploadSource
}

/** Options for `useMutation`: uploads a document, once, and gives its row. */
export function uploadFileMutationOptions(
  client: RunClient,
  table: TableRef,
): MutationObserverOptions<RowRef, Error, UploadVariables> {
  // JavaScript: a table that is not known yet. Sending refuses it.
  const { projectName, tableId } = table ?? ({} as TableRef)
  const key = [projectName, tableId, 'upload']
  return ownMutationOptions(client, key, async ({ onProgress: tell, ...variables }) => {
    const onProgress = tell && ((progress: number) => guard(() => tell(progress)))
    const { row_id } = await uploadFile(client, table, { ...variables, onProgress })
    return { projectName, tableId, rowId: row_id }
  })
}

export interface UseUploadFileOptions {
  /**
   * Whose mutation cache it appears in.
   *
   * @default the one of the nearest `QueryClientProvider`
   */
  queryClient?: QueryClient | undefined
}

/** What {@link useUploadFile} gives: the mutation of TanStack Query, and how much of the document has left. */
export type UseUploadFileResult = UseMutationResult<RowRef, Error, UploadVariables> & {
  /** 0 to 1, of the latest upload; stays at its last value when that fails, and is 0 again after `reset`. */
  progress: number
}

/**
 * Uploads documents to a table as new rows; the result is the mutation of TanStack Query and its `progress`.
 * `mutate({ source: file })` sends once, and never again by itself. `data` is the row's address, and what `useStartRun`
 * takes. An upload goes on when the component unmounts; end it by the `signal`. What it gives belongs to its table: with
 * another table the result is `idle` again.
 *
 * @example
 * const upload = useUploadFile(table)
 * return <progress value={upload.progress} onClick={() => upload.mutate({ source: file })} />
 */
export function useUploadFile(table: TableRef, options: UseUploadFileOptions = {}): UseUploadFileResult {
  const base = uploadFileMutationOptions(useRunClient(), table)
  const [progress, setProgress] = useState(0)
  const turn = useRef(0)
  const upload = useMutation(
    {
      ...base,
      mutationFn(variables, context) {
        const mine = ++turn.current
        const onProgress = (sent: number) => {
          // A later upload has begun, or the signal has ended this one: its progress is no longer shown.
          if (mine === turn.current && !variables.signal?.aborted) setProgress(sent)
          variables.onProgress?.(sent)
        }
        setProgress(0)
        return base.mutationFn!({ ...variables, onProgress }, context)
      },
    },
    options.queryClient,
  )
  return { ...upload, progress: upload.isIdle ? 0 : progress }
}
