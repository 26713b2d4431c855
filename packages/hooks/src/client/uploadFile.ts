import { uploadAnswerSchema } from '../contract/answerSchemas.ts'
import { endpoints } from '../contract/endpoints.ts'
import type { TableRef } from '../contract/RunRef.ts'
import { toDocumentBody, type UploadSource } from './toDocumentBody.ts'
import { postFor } from './postFor.ts'
import type { RequestOptions, RunClient } from './RunClient.ts'
import { sendWithProgress } from './sendWithProgress.ts'

/** A large file on a slow line: 25 MB at 1 Mbit/s take under five minutes. */
const uploadTimeoutMs = 300_000

export interface UploadOptions extends RequestOptions {
  /** Called with 0 to 1 while the document is sent; only 0 and 1 where the platform does not tell. */
  onProgress?: ((progress: number) => void) | undefined
}

/**
 * Uploads a document as a new row of an extraction table: `POST …/files`. Starts nothing; pass the `row_id` on to
 * {@link startRun}. Never sent twice by itself: the API knows no idempotency (contract row 20).
 *
 * @throws RunInputError before sending if the API does not take such files; RunError if the upload failed.
 */
export async function uploadFile(
  client: RunClient,
  table: TableRef,
  { source, ...options }: UploadOptions & { source: UploadSource },
): Promise<{ row_id: string }> {
  const body = await toDocumentBody(source)
  const timeoutMs = options.timeoutMs ?? uploadTimeoutMs
  const request = {
    path: endpoints.files,
    body,
    subject: 'Uploading the document',
    send: sendWithProgress,
    ...options,
    timeoutMs,
  }
  return postFor(client, { table, request, schema: uploadAnswerSchema })
}
