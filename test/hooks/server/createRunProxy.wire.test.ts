import {
  createRunClient,
  getRun,
  RunHttpError,
  RunNetworkError,
  startRun,
  uploadFile,
} from 'cloudsquid-react'
import { listProjects } from 'cloudsquid-react/client'
import { createRunProxy, type RunProxyOptions } from 'cloudsquid-react/server'
import { createScriptedApi, done, dropped, hang, httpError, malformed } from 'cloudsquid-react/testing'
import { describe, expect, it, vi } from 'vitest'
import { serveHandler } from '../testing/serveHandler.ts'
import { gate, key } from './buildProxy.ts'

/** Browser client, real HTTP, proxy, and the API in the same process, which demands the key. */
async function buildChain(options: Partial<RunProxyOptions> = {}) {
  const api = createScriptedApi({ apiKey: key })
  const proxy = createRunProxy({ apiKey: key, fetch: api.handle, ...options })
  const origin = await serveHandler(proxy)
  return { api, origin, client: createRunClient({ baseUrl: `${origin}/api` }) }
}

describe('createRunProxy: behind a real server', () => {
  it('takes a document from upload to result, for a client without a key', async () => {
    const { api, client } = await buildChain({ reuseMs: 0 })
    const [project] = await listProjects(client)
    const table = { projectName: project?.name ?? '', tableId: 't1' }
    const { row_id } = await uploadFile(client, table, { source: new File(['%PDF'], 'a.pdf') })
    api.nextRun(['pending', 'running', done({ total: 12 })])
    const { run_id } = await startRun(client, table, { rowId: row_id })
    const statuses = []
    for (let poll = 0; poll < 3; poll += 1) {
      const { run } = await getRun(client, { ...table, runId: run_id })
      statuses.push(run.status === 'done' ? run.data : run.status)
    }
    expect(statuses).toEqual(['pending', 'running', { total: 12 }])
  })

  it('asks once for many watchers of one run', async () => {
    const { api, client } = await buildChain()
    const ref = api.addRun([done({ total: 12 }, { delayMs: 50 })])
    await Promise.all(Array.from({ length: 20 }, () => getRun(client, ref)))
    expect(api.count('getRun')).toBe(1)
    expect(api.maxInFlight).toBe(1)
  })

  it('passes on how long the server asks to wait', async () => {
    const { api, client } = await buildChain()
    const ref = api.addRun([httpError(429, { retryAfter: 7 })])
    await expect(getRun(client, ref)).rejects.toMatchObject({ status: 429, retryAfterMs: 7000 })
  })

  it('tells a dropped connection of the upstream as 502', async () => {
    const { api, client } = await buildChain()
    await expect(getRun(client, api.addRun([dropped()]))).rejects.toMatchObject({
      status: 502,
      class: 'transient',
      detail: expect.stringContaining('could not be reached') as string,
    })
  })

  it('passes a malformed answer on as it is', async () => {
    const { api, client } = await buildChain()
    await expect(getRun(client, api.addRun([malformed()]))).rejects.toMatchObject({ code: 'RUN-CONTRACT' })
  })

  it('gives the upstream up when the browser does', async () => {
    const { api, client } = await buildChain()
    const leaving = new AbortController()
    const asked = getRun(client, api.addRun([hang()]), { signal: leaving.signal })
    await vi.waitFor(() => expect(api.inFlight).toBe(1))
    leaving.abort(new Error('left'))
    await expect(asked).rejects.toThrow('left')
    await vi.waitFor(() => expect(api.inFlight).toBe(0))
  })

  it('refuses a large upload in words', async () => {
    const { api, client } = await buildChain({ maxBodyBytes: 100_000 })
    const source = new File(['x'.repeat(2_000_000)], 'a.txt')
    const failure = await uploadFile(client, { projectName: 'demo', tableId: 't1' }, { source }).catch(
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(RunHttpError)
    expect(failure).toMatchObject({ status: 413, detail: expect.stringContaining('100000 bytes') as string })
    expect(api.requests).toEqual([])
  })

  it('tells an upstream that nobody listens at as 502, without its address', async () => {
    const gone = createRunProxy({ apiKey: key, baseUrl: 'http://127.0.0.1:1/api' })
    const response = await gone(new Request('https://app.test/api/projects'))
    expect(response.status).toBe(502)
    expect(await response.text()).not.toContain('127.0.0.1')
  })

  it('reaches an upstream over HTTP, and leaves its redirects alone', async () => {
    const api = createScriptedApi({ apiKey: key })
    const upstream = await serveHandler(async (request) =>
      request.url.endsWith('/away') ? Response.redirect('https://evil.test/', 302) : api.handle(request),
    )
    const extensions = [{ name: 'away', method: 'GET', path: '/away' } as const]
    const origin = await serveHandler(createRunProxy({ apiKey: key, baseUrl: `${upstream}/api`, extensions }))
    const client = createRunClient({ baseUrl: `${origin}/api` })
    expect((await getRun(client, api.addRun(['running']))).run.status).toBe('running')
    expect((await fetch(`${origin}/api/away`, { redirect: 'manual' })).status).toBe(502)
  })

  it('breaks off towards the browser when a file breaks off on the way', async () => {
    const half = gate()
    let hasBegun = false
    const file = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (hasBegun) {
          await half.passed
          controller.error(new Error('gone'))
        } else controller.enqueue(new Uint8Array(100_000))
        hasBegun = true
      },
    })
    // The server says on its own that a body has broken.
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const extensions = [{ name: 'file', method: 'GET', path: '/files/:fileId' } as const]
    const headers = { 'content-type': 'application/pdf', 'content-length': '200000' }
    const { origin } = await buildChain({ extensions, fetch: () => new Response(file, { headers }) })
    const response = await fetch(`${origin}/api/files/f1`)
    half.open()
    await expect(response.arrayBuffer()).rejects.toThrow(TypeError)
  })

  it('is a network error to the client when the proxy itself is gone', async () => {
    const client = createRunClient({ baseUrl: 'http://127.0.0.1:1/api' })
    await expect(listProjects(client)).rejects.toBeInstanceOf(RunNetworkError)
  })
})
