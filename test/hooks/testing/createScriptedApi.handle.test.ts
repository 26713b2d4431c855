import { createRunClient, getRun, RunNetworkError, startRun, uploadFile } from 'cloudsquid-react'
import {
  createScriptedApi,
  done,
  dropped,
  hang,
  htmlPage,
  httpError,
  huge,
  malformed,
  truncated,
} from 'cloudsquid-react/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { serveHandler } from './serveHandler.ts'

afterEach(() => vi.restoreAllMocks())

async function build() {
  const api = createScriptedApi({ apiKey: 'k' })
  const origin = await serveHandler(api.handle)
  return { api, origin, client: createRunClient({ baseUrl: `${origin}/api`, apiKey: 'k' }) }
}

describe('createScriptedApi: behind a real server', () => {
  it('takes a document from upload to result', async () => {
    const { api, client } = await build()
    const table = { projectName: 'demo ü', tableId: 't' }
    api.nextRun(['pending', done({ total: 12 })])
    const { row_id } = await uploadFile(client, table, { source: new File(['a,b'], 'a.csv') })
    const { run_id } = await startRun(client, table, { rowId: row_id })
    const ref = { ...table, runId: run_id }
    expect((await getRun(client, ref)).run.status).toBe('pending')
    expect((await getRun(client, ref)).run).toMatchObject({ status: 'done', data: { total: 12 } })
    expect(api.requests[0]).toMatchObject({
      endpoint: 'uploadFile',
      path: '/projects/demo%20%C3%BC/tables/t/files',
    })
  })

  it('answers faults as it does in process', async () => {
    const { api, client } = await build()
    const ref = api.addRun([
      httpError(429, { retryAfter: 3 }),
      malformed(),
      truncated(),
      htmlPage(502),
      huge(3_000_000),
    ])
    const codes: unknown[] = []
    for (let poll = 0; poll < 4; poll += 1)
      codes.push(await getRun(client, ref).catch((error: { code: string }) => error.code))
    expect(codes).toEqual(['RUN-429', 'RUN-CONTRACT', 'RUN-CONTRACT', 'RUN-5XX'])
    expect(JSON.stringify((await getRun(client, ref)).run.data)).toHaveLength(3_000_011)
  })

  it('closes the socket of a dropped connection in the middle of the answer', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { api, client, origin } = await build()
    const ref = api.addRun([dropped()])
    await expect(getRun(client, ref)).rejects.toBeInstanceOf(RunNetworkError)
    const headers = { 'x-api-key': 'k' }
    const response = await fetch(`${origin}/api/projects/demo/tables/t/run/${ref.runId}`, { headers })
    await expect(response.text()).rejects.toThrow(TypeError)
  })

  it('lets go of a hanging request when the caller does', async () => {
    const { api, client } = await build()
    const leaving = new AbortController()
    const asked = getRun(client, api.addRun([hang()]), { signal: leaving.signal })
    await vi.waitFor(() => expect(api.inFlight).toBe(1))
    leaving.abort(new Error('enough'))
    await expect(asked).rejects.toThrow('enough')
    await vi.waitFor(() => expect(api.inFlight).toBe(0))
  })

  it('counts requests that came at once', async () => {
    const {
      api,
      client: { baseUrl },
    } = await build()
    const clients = Array.from({ length: 10 }, () => createRunClient({ baseUrl, apiKey: 'k' }))
    const ref = api.addRun([hang()])
    const leaving = new AbortController()
    // A client of its own for each: one client asks for a run once at a time.
    const asked = clients.map((client) => getRun(client, ref, { signal: leaving.signal }))
    const settled = Promise.allSettled(asked)
    await vi.waitFor(() => expect(api.inFlight).toBe(10), { timeout: 10_000 })
    leaving.abort(new Error('enough'))
    await settled
    await vi.waitFor(() => expect(api.inFlight).toBe(0), { timeout: 10_000 })
    expect(api.maxInFlight).toBe(10)
  })
})
