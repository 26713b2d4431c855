import { createRunClient, getRun, uploadFile } from 'cloudsquid-react'
import { listProjects } from 'cloudsquid-react/client'
import { createScriptedApi, httpError, running } from 'cloudsquid-react/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

function build() {
  const api = createScriptedApi()
  return {
    api,
    client: createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch, headers: { cookie: 'sid=7' } }),
  }
}

describe('createScriptedApi: requests', () => {
  it('notes what was asked and when, and of a body only its size', async () => {
    const { api, client } = build()
    const ref = api.addRun()
    await getRun(client, ref)
    await vi.advanceTimersByTimeAsync(2500)
    const secret = 'the content of a document'
    await uploadFile(client, { projectName: 'a b', tableId: 't' }, { source: new File([secret], 'ä.txt') })
    expect(api.requests).toEqual([
      {
        method: 'GET',
        path: `/projects/demo/tables/${ref.tableId}/run/${ref.runId}`,
        endpoint: 'getRun',
        runId: ref.runId,
        at: 1_000_000,
        bodyBytes: 0,
        overlaps: 0,
      },
      {
        method: 'POST',
        path: '/projects/a%20b/tables/t/files',
        endpoint: 'uploadFile',
        runId: undefined,
        at: 1_002_500,
        bodyBytes: new TextEncoder().encode(
          JSON.stringify({
            mimetype: 'text/plain',
            filename: 'ä.txt',
            file_type: 'binary',
            file: btoa(secret),
          }),
        ).byteLength,
        overlaps: 0,
      },
    ])
    expect(JSON.stringify(api.requests)).not.toMatch(/sid=7|dGhlIGNvbnRlbnQ/)
  })

  it('counts all requests, those of an endpoint, and those of a run', async () => {
    const { api, client } = build()
    const [one, two] = [api.addRun(['running']), api.addRun([httpError(500)])]
    await getRun(client, one)
    await getRun(client, one)
    await getRun(client, two).catch(() => {})
    await listProjects(client)
    expect([
      api.count(),
      api.count('getRun'),
      api.count('getRun', one.runId),
      api.count(undefined, two.runId),
    ]).toEqual([4, 3, 2, 1])
    expect(api.count('startRun')).toBe(0)
  })

  it('tells how many are in flight, and how many of them are for the same run', async () => {
    const { api, client } = build()
    const second = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })
    const slow = running({ delayMs: 1000 })
    const [one, two] = [api.addRun([slow]), api.addRun([slow])]
    const asked = [getRun(client, one), getRun(client, two), getRun(second, one)]
    await vi.advanceTimersByTimeAsync(500)
    expect(api.inFlight).toBe(3)
    await vi.advanceTimersByTimeAsync(500)
    await Promise.all(asked)
    expect([api.inFlight, api.maxInFlight]).toEqual([0, 3])
    expect(api.requests.map(({ overlaps }) => overlaps)).toEqual([0, 0, 1])
    await Promise.all([getRun(client, one), vi.advanceTimersByTimeAsync(1000)])
    expect(api.requests.at(-1)?.overlaps).toBe(0)
  })

  it('forgets all on reset, and starts its ids over', async () => {
    const { api, client } = build()
    const ref = api.addRun(['running'])
    await getRun(client, ref)
    api.nextRun(['error'])
    api.fault(httpError(503))
    const { requests } = api
    api.reset()
    expect(requests).toEqual([])
    expect([api.count(), api.maxInFlight]).toEqual([0, 0])
    await expect(getRun(client, ref)).rejects.toMatchObject({ status: 404 })
    expect(api.addRun().runId).toBe(ref.runId)
  })
})
