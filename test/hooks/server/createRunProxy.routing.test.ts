import { createRunProxy } from 'cloudsquid-react/server'
import { describe, expect, it } from 'vitest'
import { buildProxy, filesPath, key, origin, runPath, sentence } from './buildProxy.ts'

const table = '/projects/demo/tables/t1'

describe('createRunProxy: routing', () => {
  it.each([
    ['GET', '/projects'],
    ['POST', `${table}/files`],
    ['POST', `${table}/run`],
    ['GET', `${table}/run/r1`],
    ['POST', `${table}/tasks`],
    ['POST', `${table}/extract`],
    ['POST', `${table}/reconcile`],
  ])('sends %s %s on to the same endpoint', async (method, path) => {
    const { get, post, upstreamed } = buildProxy()
    const response = await (method === 'GET' ? get(`/api${path}`) : post(`/api${path}`, { a: 1 }))
    expect(response.status).toBe(200)
    expect(upstreamed).toMatchObject([
      { method, url: `https://upstream.test/v9${path}`, body: method === 'GET' ? '' : '{"a":1}' },
    ])
  })

  it.each([
    '/api',
    '/api/',
    '/api/tables',
    '/api/projects/',
    '/api/projects/demo',
    `/api${table}/run/r1/review`,
    `/api${table}/extraction-settings`,
    '/other/projects',
    '/apiprojects',
    '/api/https://evil.test/projects',
    '/api//evil.test/projects',
  ])('knows nothing at %s', async (path) => {
    const { get, upstreamed } = buildProxy()
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await sentence(response)).toMatch(/\. \w.*\.$/)
    expect(upstreamed).toEqual([])
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'POST'])(
    'answers %s of a run with 405',
    async (method) => {
      const { proxy, upstreamed } = buildProxy()
      const response = await proxy(new Request(origin + runPath, { method }))
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET')
      expect(upstreamed).toEqual([])
    },
  )

  it('refuses an endpoint that is not allowed, and says how to open it', async () => {
    const { get, post, upstreamed } = buildProxy({ allow: { endpoints: ['getRun'] } })
    const refused = await post(filesPath, {})
    expect(refused.status).toBe(403)
    expect(await sentence(refused)).toContain('allow.endpoints')
    expect((await get('/api/projects')).status).toBe(403)
    expect(upstreamed).toEqual([])
    expect((await get(runPath)).status).toBe(200)
  })

  it('serves nothing when the list of endpoints is empty', async () => {
    const { get } = buildProxy({ allow: { endpoints: [] } })
    expect((await get(runPath)).status).toBe(403)
  })

  it.each([
    ['', '/projects'],
    ['/', '/projects'],
    ['/squid/v1/', '/squid/v1/projects'],
  ])('is mounted at %j', async (basePath, path) => {
    const { get, upstreamed } = buildProxy({ basePath })
    expect((await get(path)).status).toBe(200)
    expect(upstreamed[0]?.url).toBe('https://upstream.test/v9/projects')
  })

  it('asks Cloudsquid itself when no other base URL is given', async () => {
    const urls: string[] = []
    const proxy = createRunProxy({
      apiKey: key,
      fetch: (request) => {
        urls.push(request.url)
        return Response.json([])
      },
    })
    await proxy(new Request(`${origin}/api/projects`))
    expect(urls).toEqual(['https://api.cloudsquid.io/api/projects'])
  })

  it('drops the query', async () => {
    const { get, upstreamed } = buildProxy()
    await get(`${runPath}?path=/etc&x=1#frag`)
    expect(upstreamed[0]?.url).toBe('https://upstream.test/v9/projects/demo/tables/t1/run/r1')
  })
})

describe('createRunProxy: extensions', () => {
  const review = {
    name: 'review',
    method: 'PUT',
    path: '/projects/:projectName/tables/:tableId/run/:runId/review',
  } as const

  it('serves a listed route with the same checks', async () => {
    const { proxy, upstreamed } = buildProxy({ extensions: [review], allow: { tables: ['t1'] } })
    const put = (table: string) =>
      proxy(
        new Request(`${origin}/api/projects/a%20b/tables/${table}/run/r1/review`, {
          method: 'PUT',
          body: '{"approved":true}',
          headers: { 'content-type': 'application/json' },
        }),
      )
    expect((await put('t1')).status).toBe(200)
    expect((await put('t2')).status).toBe(403)
    expect(upstreamed).toMatchObject([
      {
        method: 'PUT',
        url: 'https://upstream.test/v9/projects/a%20b/tables/t1/run/r1/review',
        body: '{"approved":true}',
      },
    ])
  })

  it('is served beside a narrowed list of endpoints', async () => {
    const extensions = [{ name: 'notes', method: 'GET', path: '/notes/:noteId' } as const]
    const { get } = buildProxy({ extensions, allow: { endpoints: [] } })
    expect((await get('/api/notes/7')).status).toBe(200)
  })

  it('streams a file through, with the three headers that describe it and no cookie', async () => {
    let sent = 0
    const chunk = new Uint8Array(1000).fill(7)
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        if (sent > 1000) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const extensions = [{ name: 'file', method: 'GET', path: '/files/:fileId' } as const]
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="a.pdf"',
      'content-length': '1000000',
      'set-cookie': 'sid=1',
      etag: '"x"',
    }
    const { get } = buildProxy({ extensions }, () => new Response(body, { headers }))
    const response = await get('/api/files/f1')
    expect(sent).toBeLessThan(10)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-disposition': 'inline; filename="a.pdf"',
      'content-length': '1000000',
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    })
    expect((await response.arrayBuffer()).byteLength).toBe(1_000_000)
  })

  it('passes a failure of a file route on in words', async () => {
    const extensions = [{ name: 'file', method: 'GET', path: '/files/:fileId' } as const]
    const { get } = buildProxy({ extensions }, () =>
      Response.json({ errorMessage: 'There is no such file.' }, { status: 404 }),
    )
    const response = await get('/api/files/f1')
    expect(response.status).toBe(404)
    expect(await sentence(response)).toBe('There is no such file.')
  })

  it.each(['notes', '/notes/', '/a/../b', '/a?x=1', '/:a/*', 'https://evil.test/a'])(
    'is refused at once at %j',
    (path) => {
      expect(() => buildProxy({ extensions: [{ name: 'notes', method: 'GET', path }] })).toThrow(/notes/)
    },
  )
})
