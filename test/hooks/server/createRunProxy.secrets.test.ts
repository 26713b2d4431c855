import { createRunProxy } from 'cloudsquid-react/server'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { buildProxy, filesPath, key, origin, runPath, sentence } from './buildProxy.ts'

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const
let spies: MockInstance[] = []

beforeEach(() => {
  spies = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => {}))
})
afterEach(() => vi.restoreAllMocks())

/** Everything that a response shows. */
async function spelled(response: Response): Promise<string> {
  return JSON.stringify([response.status, response.statusText, [...response.headers], await response.text()])
}

/** An upstream that tells what it was sent, in every way that it can fail. */
const talkative: Record<string, (request: Request) => Response | Promise<Response>> = {
  'HTTP 401': (request) =>
    Response.json({ errorMessage: `Invalid key ${request.headers.get('x-api-key')}` }, { status: 401 }),
  'HTTP 403': (request) => new Response(`no: ${request.headers.get('x-api-key')}`, { status: 403 }),
  'HTTP 500 page': (request) =>
    new Response(`<pre>${JSON.stringify([...request.headers])}</pre>`, {
      status: 500,
      headers: { 'content-type': 'text/html', 'x-debug': key, 'set-cookie': `key=${key}` },
    }),
  redirect: () => new Response(null, { status: 302, headers: { location: `https://x.test/?key=${key}` } }),
  'a throw': (request) => {
    throw new Error(`cannot send ${JSON.stringify([...request.headers])}`, { cause: new Error(`key ${key}`) })
  },
  'a rejection with the request': (request) =>
    Promise.reject(Object.assign(new Error('failed'), { request, key })),
  'a rejection with a text': () => Promise.reject(new Error(key)),
}

describe('createRunProxy: secrets', () => {
  it.each(Object.keys(talkative))('shows the key nowhere upon %s', async (name) => {
    const told: unknown[] = []
    const { get, post } = buildProxy({ onError: (error, call) => told.push(error, call) }, (request) => {
      const reply = talkative[name]
      if (!reply) throw new Error('unknown case')
      return reply(request)
    })
    const shown = [await spelled(await get(runPath)), await spelled(await post(filesPath, {}))]
    expect(shown.join()).not.toContain(key)
    for (const error of told) {
      const { stack = '', message = '', cause } = error instanceof Error ? error : {}
      expect(
        [JSON.stringify(error), stack, message, String(cause), Object.values(error as object)].join(),
      ).not.toContain(key)
    }
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  })

  it('passes the body of a 401 on, with the key taken out', async () => {
    const { get } = buildProxy({}, () =>
      Response.json({ errorMessage: `Invalid key ${key}, twice ${key}` }, { status: 401 }),
    )
    const response = await get(runPath)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ errorMessage: 'Invalid key [key removed], twice [key removed]' })
  })

  it('leaves a good answer untouched, whatever the key', async () => {
    const { get } = buildProxy({ apiKey: 'local' }, () => Response.json({ data: { project: 'local' } }))
    expect(await (await get(runPath)).json()).toEqual({ data: { project: 'local' } })
  })

  it('tells onError what failed, with the call', async () => {
    const told: unknown[] = []
    const { get } = buildProxy({ onError: (error, call) => told.push([String(error), call]) }, () => {
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:9') })
    })
    await get(runPath)
    expect(told).toEqual([
      [
        'Error: fetch failed (connect ECONNREFUSED 127.0.0.1:9)',
        { endpoint: 'getRun', params: { projectName: 'demo', tableId: 't1', runId: 'r1' } },
      ],
    ])
  })

  it('survives an onError that throws', async () => {
    const onError = () => {
      throw new Error('logger is down')
    }
    const { get } = buildProxy({ onError }, () => Promise.reject(new Error('x')))
    expect((await get(runPath)).status).toBe(502)
  })

  it.each(['two words', 'line\nbreak', 'ключ'])(
    'refuses the key %j at once, without showing it',
    (apiKey) => {
      expect(() => createRunProxy({ apiKey })).toThrow(/CLOUDSQUID_API_KEY/)
      expect(() => createRunProxy({ apiKey })).not.toThrow(apiKey)
    },
  )

  // A build reads every route of an app, and has no key.
  it.each([undefined, '', '   '])(
    'with the key %j is made, and says with each request that it has none',
    async (apiKey) => {
      const { get, post, upstreamed } = buildProxy({ apiKey })
      expect(console.warn).not.toHaveBeenCalled()
      for (const response of [await get(runPath), await post(filesPath, {})]) {
        expect(response.status).toBe(500)
        expect(await sentence(response)).toMatch(/no apiKey.*CLOUDSQUID_API_KEY/)
      }
      expect(upstreamed).toEqual([])
      expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no apiKey'))
    },
  )

  it('takes a key with the line break that files end in', async () => {
    const { get, upstreamed } = buildProxy({ apiKey: `${key}\n` })
    await get(runPath)
    expect(upstreamed[0]?.headers['x-api-key']).toBe(key)
  })

  it('answers a request that it cannot read with 500 and no details', async () => {
    const { proxy } = buildProxy()
    const response = await proxy({ url: 'not an address', method: 'GET' } as Request)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toMatch(/TypeError|at /)
    expect(origin).not.toContain(key)
  })
})
