import { setTimeout as delay } from 'node:timers/promises'
import { key } from './startServer.ts'

export const table = '/api/projects/local/tables/00000000-0000-4000-8000-000000000001'

export interface Run {
  status: string
  reasoning?: string
  data: unknown
}

export interface Upload {
  filename: string
  mimetype: string
  bytes: Uint8Array
}

/** Calls a server's endpoints with its key. */
export function createApi(port: number) {
  async function call<TAnswer>(method: string, path: string, body?: unknown): Promise<TAnswer> {
    const response = await fetch(`http://127.0.0.1:${port}${table}${path}`, {
      method,
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as TAnswer
    if (!response.ok) throw new Error(`${method} ${path}: HTTP ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }

  const read = (runId: string) => call<Run>('GET', `/run/${runId}`)
  return {
    call,
    read,
    async upload({ filename, mimetype, bytes }: Upload): Promise<string> {
      const file = Buffer.from(bytes).toString('base64')
      const body = { filename, mimetype, file_type: 'binary', file }
      return (await call<{ row_id: string }>('POST', '/files', body)).row_id
    },
    start: async (rowId: string) =>
      (await call<{ run_id: string }>('POST', '/run', { row_id: rowId })).run_id,
    review: (runId: string) => call('PUT', `/run/${runId}/review`, { approved: true }),
    /** Polls until the run is final. */
    async final(runId: string, withinMs = 120_000): Promise<Run> {
      for (let waitedMs = 0; waitedMs < withinMs; waitedMs += 50) {
        const run = await read(runId)
        if (run.status === 'done' || run.status === 'error') return run
        await delay(50)
      }
      throw new Error(`The run ${runId} has no end.`)
    },
  }
}

export const note = (text = 'Invoice number: 7\nTotal 3.00 EUR'): Upload => ({
  filename: 'note.txt',
  mimetype: 'text/plain',
  bytes: Buffer.from(text),
})
