import { createRunClient, getRun } from 'cloudsquid-react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

afterEach(() => void vi.unstubAllGlobals())

const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }

function stubFetch() {
  const { fetch, requests } = scriptFetch([json({ status: 'running' })])
  vi.stubGlobal('fetch', fetch)
  return requests
}

describe('the client in a page', () => {
  it.each(['/', '/api', 'api'])('sends to %s, which the page completes', async (baseUrl) => {
    const requests = stubFetch()
    await getRun(createRunClient({ baseUrl }), ref)
    expect(requests[0]?.url).toBe(`${baseUrl.replace(/\/$/, '')}/projects/local/tables/table-1/run/run-1`)
  })

  it.each([undefined, '', 'localhost:3000/api', 'http://'])('refuses %j all the same', async (baseUrl) => {
    const requests = stubFetch()
    const client = createRunClient({ baseUrl: baseUrl as string })
    expect(await failureOf(getRun(client, ref))).toMatchObject({ code: 'RUN-INPUT', class: 'fatal' })
    expect(requests).toEqual([])
  })

  it('says that the program failed where the platform has no `fetch`', async () => {
    vi.stubGlobal('fetch', undefined)
    const error = await failureOf(getRun(createRunClient({ baseUrl: '/api' }), ref))
    expect(error).toMatchObject({ code: 'RUN-INPUT', class: 'fatal' })
  })

  it('needs no `Request`', async () => {
    const requests: unknown[][] = []
    vi.stubGlobal('Request', undefined)
    vi.stubGlobal('fetch', async (...args: unknown[]) => {
      requests.push(args)
      return Response.json({ status: 'running' })
    })
    await getRun(createRunClient({ baseUrl: '/api' }), ref)
    expect(requests[0]?.[0]).toBeTypeOf('string')
  })
})
