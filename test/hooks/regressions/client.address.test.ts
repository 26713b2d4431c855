import { createRunClient, getRun, startRun, uploadFile, waitForRun } from 'cloudsquid-react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

afterEach(() => void vi.unstubAllGlobals())

const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
const source = new File(['x'], 'a.txt', { type: 'text/plain' })
const running = json({ status: 'running' })

/** A client without a `fetch` of its own, and what goes over the global one. */
function buildClient(baseUrl: unknown) {
  const { fetch, requests } = scriptFetch([running])
  vi.stubGlobal('fetch', fetch)
  return { client: createRunClient({ baseUrl: baseUrl as string }), requests }
}

async function expectRefused(baseUrl: unknown): Promise<void> {
  const { client, requests } = buildClient(baseUrl)
  for (const ask of [
    () => getRun(client, ref),
    () => startRun(client, ref, { rowId: 'row-1' }),
    () => uploadFile(client, ref, { source }),
    () => waitForRun(client, ref),
  ]) {
    const error = await failureOf(ask())
    expect(error).toMatchObject({ code: 'RUN-INPUT', class: 'fatal' })
    expect(error.message).toMatch(/base URL .* Pass https/s)
  }
  expect(requests).toEqual([])
}

describe('a base URL that is none, where there is no page', () => {
  it.each([
    undefined,
    null,
    '',
    '   ',
    0,
    {},
    Symbol('url'),
    new URL('https://api.test'),
    '/',
    '/api',
    'api',
    './api',
    '//api.test',
    'localhost:3000/api',
    'http://',
    'https://exa mple.test',
    'http://[::1',
    'https://api.test:port',
  ])('is refused when something is asked for, in words, and never when the client is made: %j', expectRefused)

  it.each(['https://api.test', 'http://127.0.0.1:3000/api/', 'HTTPS://API.TEST/v1'])(
    'lets %s through',
    async (baseUrl) => {
      const { client, requests } = buildClient(baseUrl)
      await expect(getRun(client, ref)).resolves.toMatchObject({ run: { status: 'running' } })
      expect(requests).toHaveLength(1)
    },
  )

  it.each(['/api', 'api', '/', '//api.test'])('lets %s through to a `fetch` of the app', async (baseUrl) => {
    const { fetch, requests } = scriptFetch([running])
    const client = createRunClient({ baseUrl, fetch })
    await getRun(client, ref)
    expect(requests.map(({ url }) => url)).toEqual([
      `${baseUrl.replace(/\/$/, '')}/projects/local/tables/table-1/run/run-1`,
    ])
  })

  it.each([undefined, null, '', '  ', 7])('refuses %j also before a `fetch` of the app', async (baseUrl) => {
    const { fetch, requests } = scriptFetch([running])
    const client = createRunClient({ baseUrl: baseUrl as string, fetch })
    expect(await failureOf(getRun(client, ref))).toMatchObject({ code: 'RUN-INPUT' })
    expect(requests).toEqual([])
  })
})

describe('a relative base URL where there is a page', () => {
  it.each(['/', '/api', 'api', '../api', '//api.test'])('%s goes out as it is', async (baseUrl) => {
    vi.stubGlobal('location', { href: 'https://app.test/runs/1' })
    const { client, requests } = buildClient(baseUrl)
    await getRun(client, ref)
    expect(requests[0]?.url).toBe(`${baseUrl.replace(/\/$/, '')}/projects/local/tables/table-1/run/run-1`)
  })

  it.each(['about:blank', 'about:srcdoc', 'blob:https://app.test/1', 'data:text/html,x'])(
    'is refused if the page is %s, which completes none',
    async (href) => {
      vi.stubGlobal('location', { href })
      await expectRefused('/api')
    },
  )

  it('is completed by the base of the document, as in a frame without an address', async () => {
    vi.stubGlobal('location', { href: 'about:srcdoc' })
    vi.stubGlobal('document', { baseURI: 'https://app.test/' })
    const { client, requests } = buildClient('/api')
    await getRun(client, ref)
    expect(requests).toHaveLength(1)
  })
})
