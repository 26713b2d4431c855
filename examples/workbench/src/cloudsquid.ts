import { createRunClient, type Review, type RunRef, startRun, uploadFile } from 'cloudsquid-react'

export const client = createRunClient({ baseUrl: '/api' })

/** The table of the local Cloudsquid; put the name of your project and the id of your table here. */
const table = { projectName: 'local', tableId: '00000000-0000-4000-8000-000000000001' }

/** Uploads a document and starts a run on it. */
export async function extract(file: File): Promise<RunRef> {
  const { row_id: rowId } = await uploadFile(client, table, { source: file })
  const { run_id: runId } = await startRun(client, table, { rowId })
  return { ...table, runId }
}

/** Gives a review to this app's own server, which keeps it. */
export async function storeReview(review: Review, { runId }: RunRef): Promise<Review> {
  const answer = await fetch(`/reviews/${runId}`, { method: 'PUT', body: JSON.stringify(review) })
  if (!answer.ok) throw new Error(`The review was not stored (HTTP ${answer.status}).`)
  return answer.json()
}
