import { endpoints } from '../contract/endpoints.ts'
import type { Run } from '../contract/Run.ts'
import type { TableRef } from '../contract/RunRef.ts'
import { postForRun } from './postForRun.ts'
import type { RequestOptions, RunClient } from './RunClient.ts'
import { toDocumentBody, type UploadSource } from './toDocumentBody.ts'

/**
 * Extracts a document and waits for it: `POST …/extract`, meant for files that take up to about 60 s. Larger ones
 * go by {@link uploadFile}, {@link startRun} and `useRun`. An answer without a status has finished (contract row 4).
 */
export async function extract(
  client: RunClient,
  table: TableRef,
  { source, ...options }: RequestOptions & { source: UploadSource },
): Promise<Run> {
  const body = await toDocumentBody(source)
  return postForRun(client, table, {
    path: endpoints.extract,
    body,
    subject: 'Extracting the document',
    ...options,
  })
}
