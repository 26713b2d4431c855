'use client'
import { type MutationObserverOptions, useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { RunClient } from '../client/RunClient.ts'
import type { UploadSource } from '../client/toDocumentBody.ts'
import { uploadFile } from '../client/endpoints.ts'
import type { TableRef } from '../contract/RunRef.ts'
import { useRunClient } from './RunClientProvider.tsx'

/** What an upload takes: a file, or a file with a signal that ends it. */
export interface UploadVariables {
  source: UploadSource
  signal?: AbortSignal | undefined
  /** Called with 0 to 1 while the document is sent. */
  onProgress?: ((progress: number) => void) | undefined
}

/** Options for `useMutation`: uploads a document, once. The API knows no idempotency, so nothing is sent again by itself. */
export function uploadFileMutationOptions(
  client: RunClient,
  table: TableRef,
): MutationObserverOptions<{ row_id: string }, Error, UploadVariables> {
  return {
    mutationKey: ['cloudsquid', client.scope, table.projectName, table.tableId, 'upload'],
    mutationFn: (variables) => uploadFile(client, table, variables),
    retry: false,
    // Offline it fails at once and keeps its file, and does not lie in wait to be sent by surprise.
    networkMode: 'always',
  }
}

/** {@link useUploadFile}'s result: the mutation of TanStack Query, and how much of the document has left. */
export interface UseUploadFileResult {
  upload: UseMutationResult<{ row_id: string }, Error, UploadVariables>
  /** 0 to 1; stays at its last value when an upload fails. */
  progress: number
}

/**
 * Uploads documents to a table as new rows. `upload.mutate({ source: file })` sends; `upload.data.row_id` is what
 * `useStartRun` needs. An upload goes on when the component unmounts; end it by the signal.
 *
 * @example
 * const { upload, progress } = useUploadFile(table)
 * upload.mutate({ source: file })
 */
export function useUploadFile(table: TableRef): UseUploadFileResult {
  const [progress, setProgress] = useState(0)
  const client = useRunClient()
  const upload = useMutation({
    ...uploadFileMutationOptions(client, table),
    mutationFn: (variables: UploadVariables) => {
      setProgress(0)
      const onProgress = (sent: number) => {
        setProgress(sent)
        variables.onProgress?.(sent)
      }
      return uploadFile(client, table, { ...variables, onProgress })
    },
  })
  return { upload, progress }
}
