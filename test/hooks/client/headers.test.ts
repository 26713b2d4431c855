import { createRunClient, getRun, startRun } from 'cloudsquid-react'
import { listProjects } from 'cloudsquid-react/client'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { json, scriptFetch } from '../../support/scriptFetch.ts'
import { answerJson, startHttpServer } from '../../support/startHttpServer.ts'

const ref = { projectName: 'p', tableId: 't', runId: 'r' }

describe('headers of the client', () => {
  it('sends the key as X-API-Key, and the own headers beside it', async () => {
    const server = await startHttpServer(answerJson([]))
    const client = createRunClient({ baseUrl: server.baseUrl, apiKey: 'key-1', headers: { 'X-Tenant': 'a' } })
    await listProjects(client)
    expect(server.requests[0]?.headers).toMatchObject({ 'x-api-key': 'key-1', 'x-tenant': 'a' })
  })

  it('asks a function for headers anew with each request', async () => {
    const { fetch, requests } = scriptFetch([json({ status: 'running' })])
    let token = 0
    const headers = async () => ({ authorization: `Bearer ${(token += 1)}` })
    const client = createRunClient({ baseUrl: '/api', fetch, headers })
    await getRun(client, ref)
    await getRun(client, ref)
    expect(requests.map((request) => request.headers.get('authorization'))).toEqual(['Bearer 1', 'Bearer 2'])
  })

  it('sends nothing and says so when the headers cannot be had', async () => {
    const { fetch, requests } = scriptFetch([json({ status: 'running' })])
    const cause = new Error('token endpoint is down')
    const client = createRunClient({ baseUrl: '/api', fetch, headers: () => Promise.reject(cause) })
    await expect(getRun(client, ref)).rejects.toMatchObject({
      code: 'RUN-HEADERS',
      class: 'transient',
      cause,
    })
    expect(requests).toEqual([])
  })

  it.each([
    { apiKey: 'secret\nkey' },
    { headers: { authorization: 'secret\u0000key' } },
    { apiKey: 'secret “key”' },
  ])('says that a header cannot be sent without showing it: %j', async (options) => {
    const { fetch, requests } = scriptFetch([json({ status: 'running' })])
    const client = createRunClient({ baseUrl: '/api', fetch, ...options })
    const error = await failureOf(getRun(client, ref))
    expect(error).toMatchObject({ code: 'RUN-INPUT', class: 'fatal' })
    expect(`${error.message} ${error.stack}`).not.toContain('secret')
    expect(error.cause).toBeUndefined()
    expect(requests).toEqual([])
  })

  it('lets no own header stand in for what the body is', async () => {
    const { fetch, requests } = scriptFetch([json({ run_id: 'r' })])
    const client = createRunClient({ baseUrl: '/api', fetch, headers: { 'content-type': 'text/plain' } })
    await startRun(client, ref, { rowId: 'row-1' })
    expect(requests[0]?.headers.get('content-type')).toBe('application/json')
  })

  it('asks caches to stay out of it', async () => {
    const seen: (RequestInit | undefined)[] = []
    const fetch = async (_: unknown, init?: RequestInit) => {
      seen.push(init)
      return Response.json({ status: 'running' })
    }
    await getRun(createRunClient({ baseUrl: '/api', fetch }), ref)
    expect(seen[0]?.cache).toBe('no-store')
  })

  it.each(['/api', '/api/', '/api//'])(
    'joins the base URL %s and the path with one slash',
    async (baseUrl) => {
      const { fetch, requests } = scriptFetch([json([])])
      await listProjects(createRunClient({ baseUrl, fetch }))
      expect(requests[0]?.url).toBe('/api/projects')
    },
  )
})
