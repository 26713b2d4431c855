import { vi } from 'vitest'

// A reader's thread takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

export interface Answer {
  status: number
  headers: Headers
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look at whatever came
  body: any
}

export type Call = (method: string, path: string, body?: unknown) => Promise<Answer>

type Send = (request: Request) => Promise<Response>

/** Calls an API below its base URL and reads the JSON that it answers; text is sent as it is. */
export function createCaller(
  baseUrl: string,
  headers: Record<string, string> = {},
  send: Send = fetch,
): Call {
  return async (method, path, body) => {
    const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const type = { 'content-type': 'application/json' }
    const response = await send(
      new Request(baseUrl + path, { method, headers: { ...type, ...headers }, ...init }),
    )
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
}

export const documents = '/projects/local/tables/00000000-0000-4000-8000-000000000001'
export const matches = '/projects/local/tables/00000000-0000-4000-8000-000000000002'

/** A document body over some text. */
export function textDocument(text: string, filename = 'note.txt', mimetype = 'text/plain') {
  return { mimetype, filename, file_type: 'binary', file: Buffer.from(text).toString('base64') }
}

/** Uploads a document and returns its row id. */
export async function upload(call: Call, body: unknown): Promise<string> {
  const answer = await call('POST', `${documents}/files`, body)
  if (answer.status !== 201) throw new Error(`upload: HTTP ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.row_id
}

/** Starts a run and returns its id. */
export async function start(call: Call, rowId: string, table = documents): Promise<string> {
  const answer = await call('POST', `${table}/run`, { row_id: rowId })
  if (answer.status !== 202) throw new Error(`start: HTTP ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.run_id
}

/** Polls a run until it is final. */
export function finalRun(call: Call, runId: string, table = documents): Promise<Answer['body']> {
  return vi.waitFor(
    async () => {
      const { body } = await call('GET', `${table}/run/${runId}`)
      if (body.status !== 'done' && body.status !== 'error') throw new Error(`run ${runId} is ${body.status}`)
      return body
    },
    { timeout: 60_000, interval: 25 },
  )
}

/** Uploads, runs and waits. */
export async function extractText(call: Call, body: unknown): Promise<Answer['body']> {
  const runId = await start(call, await upload(call, body))
  return { ...(await finalRun(call, runId)), run_id: runId }
}
