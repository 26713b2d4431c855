import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildProxy, filesPath, key, runPath } from './buildProxy.ts'

const fromCaller = {
  'x-api-key': 'stolen',
  authorization: 'Bearer x',
  cookie: 'sid=1',
  origin: 'https://evil.test',
  referer: 'https://evil.test/page',
  host: 'evil.test',
  'x-forwarded-for': '1.2.3.4',
  'x-http-method-override': 'DELETE',
  'accept-language': 'de',
  'if-none-match': '"x"',
  range: 'bytes=0-1',
}

afterEach(() => vi.unstubAllGlobals())

describe('createRunProxy: headers', () => {
  it('sends none of the caller’s headers on a GET', async () => {
    const { get, upstreamed } = buildProxy()
    await get(runPath, { headers: fromCaller })
    expect(upstreamed[0]?.headers).toEqual({ accept: 'application/json, */*;q=0.5', 'x-api-key': key })
  })

  it('sends none of the caller’s headers on a POST, and the type that it checked', async () => {
    const { post, upstreamed } = buildProxy()
    await post(
      filesPath,
      {},
      { headers: { ...fromCaller, 'content-type': 'application/json; charset=utf-8' } },
    )
    expect(upstreamed[0]?.headers).toEqual({
      accept: 'application/json, */*;q=0.5',
      'content-type': 'application/json',
      'x-api-key': key,
    })
  })

  it('passes back the type and what the server asks to wait, and nothing else', async () => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'retry-after': '7',
      'retry-after-ms': '7000',
      'x-poll-after-ms': '7000',
      'set-cookie': 'sid=1',
      'x-request-id': 'r',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=600',
      etag: '"x"',
      server: 'nginx',
      location: 'https://evil.test',
    }
    const { get } = buildProxy({}, () => new Response('{}', { headers }))
    const response = await get(runPath)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': 'sandbox',
      'content-type': 'application/json; charset=utf-8',
      'retry-after': '7',
      'retry-after-ms': '7000',
      'x-content-type-options': 'nosniff',
      'x-poll-after-ms': '7000',
    })
  })

  it.each(['/api/nothing', '/api/projects//tables/t/run/r', filesPath])(
    'marks its own refusal of %s as not to be stored or sniffed',
    async (path) => {
      const { get } = buildProxy()
      const { headers } = await get(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-type')).toBe('application/json')
    },
  )

  it('keeps a page of the upstream from running as a page of this origin', async () => {
    const { get } = buildProxy(
      {},
      () => new Response('<script>alert(1)</script>', { headers: { 'content-type': 'text/html' } }),
    )
    const response = await get(runPath)
    expect(response.headers.get('content-security-policy')).toBe('sandbox')
    expect(await response.text()).toBe('<script>alert(1)</script>')
  })

  it('makes an error anew from its sentence, and passes no page on', async () => {
    const replies = [
      new Response('<script>alert(1)</script>', { status: 502, headers: { 'content-type': 'text/html' } }),
      Response.json({ message: 'No such table', trace: ['at secret.ts:1'] }, { status: 404 }),
    ]
    const { get } = buildProxy({}, (_, count) => replies[count - 1] ?? Response.error())
    const page = await get(runPath)
    expect(page.headers.get('content-type')).toBe('application/json')
    expect(await page.text()).not.toContain('script')
    expect(await (await get(runPath)).json()).toEqual({ errorMessage: 'No such table' })
  })

  it('gives a file no length when the upstream had compressed it', async () => {
    const headers = { 'content-type': 'text/csv', 'content-encoding': 'gzip', 'content-length': '3' }
    const extensions = [{ name: 'file', method: 'GET', path: '/files/:fileId' } as const]
    const { get } = buildProxy({ extensions }, () => new Response('a,b,c', { headers }))
    const response = await get('/api/files/f1')
    expect(response.headers.has('content-length')).toBe(false)
    expect(response.headers.has('content-encoding')).toBe(false)
  })

  it('gives headers as an object, which servers with a `Response` of their own write as it is', async () => {
    const given: unknown[] = []
    const answer = Response.json({ status: 'pending' })
    const { get } = buildProxy({}, () => answer)
    class Written extends Response {
      constructor(body?: BodyInit | null, init?: ResponseInit) {
        super(body, init)
        given.push(init?.headers)
      }
    }
    vi.stubGlobal('Response', Written)
    await get(runPath)
    await get('/api/nothing')
    const own = {
      'cache-control': 'no-store',
      'content-security-policy': 'sandbox',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    }
    expect(given).toEqual([own, own])
  })

  it.each([204, 205])('passes an answer without a body on (%i)', async (status) => {
    const { get } = buildProxy({}, () => new Response(null, { status }))
    const response = await get(runPath)
    expect(response.status).toBe(status)
    expect(response.body).toBeNull()
  })
})
