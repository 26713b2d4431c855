import {
  createRunClient,
  getRun,
  RunContractError,
  type RunHttpError,
  RunNetworkError,
  startRun,
} from 'cloudsquid-react'
import { listProjects } from 'cloudsquid-react/client'
import {
  createScriptedApi,
  done,
  dropped,
  emptyBody,
  hang,
  htmlPage,
  httpError,
  malformed,
  running,
  truncated,
} from 'cloudsquid-react/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-02-01T00:00:00Z') }))
afterEach(() => void vi.useRealTimers())

function build() {
  const api = createScriptedApi()
  const client = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })
  const failure = (script: Parameters<typeof api.addRun>[0]) =>
    getRun(client, api.addRun(script)).then(
      () => undefined,
      (error: unknown) => error,
    )
  return { api, client, failure }
}

describe('createScriptedApi: faults', () => {
  it.each([400, 401, 403, 404, 408, 410, 413, 425, 429, 500, 502, 503, 504])(
    'answers HTTP %i',
    async (status) => {
      const { failure } = build()
      const error = (await failure([httpError(status)])) as RunHttpError
      expect(error).toMatchObject({ status, detail: `Scripted failure with HTTP ${status}.` })
      expect(error.retryAfterMs).toBeUndefined()
    },
  )

  it.each([
    ['seconds', { retryAfter: 3 }, 3000],
    ['a date', { retryAfter: new Date('2026-02-01T00:00:05Z') }, 5000],
    ['milliseconds', { pollAfterMs: 1500 }, 1500],
    ['both', { retryAfter: 3, pollAfterMs: 1500 }, 1500],
    ['nonsense', { retryAfter: 'soon' }, undefined],
  ])('asks to wait in %s', async (_, options, retryAfterMs) => {
    const { failure } = build()
    expect(await failure([httpError(429, options)])).toMatchObject({ status: 429, retryAfterMs })
  })

  it('takes an error text and headers', async () => {
    const { api } = build()
    const { runId } = api.addRun([httpError(503, { errorMessage: 'Deploying.', headers: { 'x-id': '7' } })])
    const response = await api.fetch(`${api.baseUrl}/projects/demo/tables/t/run/${runId}`)
    expect(response.headers.get('x-id')).toBe('7')
    expect(await response.json()).toEqual({ errorMessage: 'Deploying.' })
  })

  it('drops a connection as a browser tells it', async () => {
    const { api, failure } = build()
    expect(await failure([dropped()])).toBeInstanceOf(RunNetworkError)
    const { runId } = api.addRun([dropped()])
    await expect(api.fetch(`/api/projects/demo/tables/t/run/${runId}`)).rejects.toThrow(TypeError)
  })

  it.each([
    ['malformed', malformed()],
    ['truncated', truncated()],
    ['htmlPage', htmlPage()],
    ['emptyBody', emptyBody()],
  ])('answers with a body that is no run: %s', async (_, step) => {
    const { failure } = build()
    expect(await failure([step])).toBeInstanceOf(RunContractError)
  })

  it.each([
    [htmlPage(502), 502],
    [emptyBody(500), 500],
    [emptyBody(204), 'RUN-CONTRACT'],
  ])('answers an error with a page or nothing', async (step, expected) => {
    const { failure } = build()
    const error = await failure([step])
    expect(error).toMatchObject(typeof expected === 'number' ? { status: expected } : { code: expected })
  })

  it('calls a page a page', async () => {
    const { api } = build()
    api.fault(htmlPage(502))
    expect((await api.fetch('/api/projects')).headers.get('content-type')).toContain('text/html')
  })

  it('hangs until the caller gives up', async () => {
    const { api, client } = build()
    const leaving = new AbortController()
    const asked = getRun(client, api.addRun([hang(), done()]), { signal: leaving.signal, timeoutMs: 1e9 })
    const failed = asked.catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(api.inFlight).toBe(1)
    leaving.abort(new Error('enough'))
    expect(await failed).toMatchObject({ message: 'enough' })
    expect(api.inFlight).toBe(0)
  })

  it('answers late, and leaves no timer behind when the caller does not wait', async () => {
    const { api, client } = build()
    const ref = api.addRun([running({ delayMs: 5000 }), running({ delayMs: 5000 })])
    let status: string | undefined
    const asked = getRun(client, ref).then(({ run }) => (status = run.status))
    await vi.advanceTimersByTimeAsync(4999)
    expect(status).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    await asked
    expect(status).toBe('running')
    await Promise.all([
      expect(getRun(client, ref, { timeoutMs: 100 })).rejects.toMatchObject({ code: 'RUN-TIMEOUT' }),
      vi.advanceTimersByTimeAsync(100),
    ])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('rejects at once for a signal that is over', async () => {
    const { api } = build()
    await expect(
      api.fetch('/api/projects', { signal: AbortSignal.abort(new Error('over')) }),
    ).rejects.toThrow('over')
    expect(api.requests).toEqual([])
  })
})

describe('createScriptedApi: fault()', () => {
  it('hits the next request, and takes no step of its script', async () => {
    const { api, client } = build()
    const ref = api.addRun(['pending', 'done'])
    api.fault(httpError(503))
    await expect(getRun(client, ref)).rejects.toMatchObject({ status: 503 })
    expect((await getRun(client, ref)).run.status).toBe('pending')
  })

  it('hits one endpoint, as often as it is told', async () => {
    const { api, client } = build()
    const table = { projectName: 'demo', tableId: 't' }
    api.fault(httpError(413), { endpoint: 'startRun', times: 2 })
    expect(await listProjects(client)).toHaveLength(1)
    for (let time = 0; time < 2; time += 1)
      await expect(startRun(client, table, { rowId: 'r' })).rejects.toMatchObject({ status: 413 })
    expect(await startRun(client, table, { rowId: 'r' })).toHaveProperty('run_id')
  })

  it('lasts as an outage until it is ended', async () => {
    const { api, client } = build()
    const recover = api.fault(dropped(), { times: Number.POSITIVE_INFINITY })
    for (let time = 0; time < 5; time += 1)
      await expect(listProjects(client)).rejects.toBeInstanceOf(RunNetworkError)
    recover()
    expect(await listProjects(client)).toHaveLength(1)
  })

  it('queues up', async () => {
    const { api, client } = build()
    api.fault(httpError(500))
    api.fault(httpError(502))
    await expect(listProjects(client)).rejects.toMatchObject({ status: 500 })
    await expect(listProjects(client)).rejects.toMatchObject({ status: 502 })
    expect(await listProjects(client)).toHaveLength(1)
  })
})
