import { createRunClient, getRun, RunInputError, RunNetworkError, startRun } from 'cloudsquid-react'
import { listProjects } from 'cloudsquid-react/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'

afterEach(() => void vi.unstubAllGlobals())

const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }

/** What reading a run fails with when `fetch` throws so. */
function failWith(cause: unknown): Promise<Error> {
  return failureOf(getRun(createRunClient({ baseUrl: '/api', fetch: () => Promise.reject(cause) }), ref))
}

const named = (name: string, message: string) => Object.assign(new Error(message), { name })
const coded = (code: string) => Object.assign(new Error(`connect ${code} 10.0.0.1:443`), { code })

describe('a mistake of the program', () => {
  it.each([
    new ReferenceError('Request is not defined'),
    new SyntaxError('Unexpected token'),
    new RangeError('Maximum call stack size exceeded'),
    new EvalError('Code generation from strings disallowed'),
    new URIError('URI malformed'),
    named('ReferenceError', "Property 'x' doesn't exist"),
    ...[
      // Chromium and Node
      'fetch is not a function',
      "Cannot read properties of undefined (reading 'text')",
      "Cannot set properties of null (setting 'x')",
      "Cannot destructure property 'a' of 'b' as it is undefined.",
      'Cannot convert undefined or null to object',
      'response is not iterable',
      'Api is not a constructor',
      'Assignment to constant variable.',
      'Invalid URL',
      'Failed to parse URL from /api/projects',
      "Failed to execute 'fetch' on 'Window': Illegal invocation",
      'Converting circular structure to JSON',
      'Do not know how to serialize a BigInt',
      'Body is unusable: Body has already been read',
      'RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.',
      // node-fetch
      'Only absolute URLs are supported',
      // Firefox
      'can\'t access property "text", response is undefined',
      'response is null',
      'Window.fetch: /api is not a valid URL.',
      "'fetch' called on an object that does not implement interface Window.",
      'cyclic object value',
      // Safari and Hermes
      "undefined is not an object (evaluating 'response.text')",
      'undefined is not a function',
      "null is not an object (evaluating 'a.b')",
      "Cannot read property 'text' of undefined",
      'Can only call Window.fetch on instances of Window',
      'JSON.stringify cannot serialize cyclic structures.',
    ].map((message) => new TypeError(message)),
  ])('is no network failure, and ends the watching: %s', async (cause) => {
    const error = await failWith(cause)
    expect(error).toBeInstanceOf(RunInputError)
    expect(error).toMatchObject({ code: 'RUN-INPUT', class: 'fatal', cause })
    expect(error.message).toContain('failed in the program, not on the network')
    expect(error.message).not.toContain(cause.message)
  })

  it.each([
    ['gives nothing', () => undefined],
    ['gives what is no response', () => ({ status: 200 })],
    ['gives a response without headers', () => ({ status: 200, text: async () => '{}' })],
    [
      'gives one response twice',
      (() => {
        const response = Response.json([])
        void response.text()
        return () => response
      })(),
    ],
  ])('is a `fetch` that %s', async (_, fetch) => {
    const client = createRunClient({ baseUrl: '/api', fetch: fetch as never })
    expect(await failureOf(listProjects(client))).toMatchObject({ code: 'RUN-INPUT', class: 'fatal' })
  })

  it.each(['fetch', 'Headers'])('is a platform without `%s`', async (name) => {
    vi.stubGlobal(name, undefined)
    const error = await failureOf(getRun(createRunClient({ baseUrl: 'https://api.test' }), ref))
    expect(error).toMatchObject({ code: 'RUN-INPUT', class: 'fatal', cause: expect.any(TypeError) })
    expect(error.message).toContain('failed in the program')
  })

  it('is a body that is no JSON', async () => {
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    const client = createRunClient({ baseUrl: '/api', fetch: async () => Response.json({}) })
    for (const rowId of [circle, 1n])
      expect(await failureOf(startRun(client, ref, { rowId: rowId as never }))).toMatchObject({
        code: 'RUN-INPUT',
      })
  })
})

describe('a lost connection', () => {
  it.each([
    new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }),
    new TypeError('Failed to fetch'),
    new TypeError('NetworkError when attempting to fetch resource.'),
    new TypeError('Load failed'),
    new TypeError('Network request failed'),
    new TypeError('network error'),
    new TypeError('terminated'),
    new TypeError('The network connection was lost.'),
    new TypeError('A server with the specified hostname could not be found.'),
    new TypeError('The Internet connection appears to be offline.'),
    new TypeError('Could not connect to the server.'),
    new TypeError('cannot parse response'),
    new TypeError('cannot decode raw data'),
    new TypeError('The service is not available'),
    new TypeError('Error in input stream'),
    new TypeError('error sending request for url (https://api.test/)'),
    // Newer browsers, and what watches errors, add the host; the words of Safari are of a service worker without an answer.
    new TypeError('Failed to fetch (api.property.test)'),
    new TypeError('NetworkError when attempting to fetch resource. (constant.test)'),
    new TypeError('Load failed (null.test)'),
    new TypeError('Network request failed (implement.test)'),
    new TypeError('FetchEvent.respondWith received an error: Returned response is null.'),
    new TypeError('error sending request for url (https://api.property.test/)'),
    new DOMException('A network error occurred.', 'NetworkError'),
    coded('ECONNRESET'),
    coded('ETIMEDOUT'),
    new Error('socket hang up'),
    new Error('something nobody knows'),
    'a text',
    undefined,
  ])('stays a network failure, and passes: %s', async (cause) => {
    const error = await failWith(cause)
    expect(error).toBeInstanceOf(RunNetworkError)
    expect(error).toMatchObject({ code: 'RUN-NETWORK', class: 'transient', cause })
  })
})

it('the global `fetch` gets an address and a plain object, and needs no `Request`', async () => {
  vi.stubGlobal('Request', undefined)
  const fetch = vi.fn(async () => Response.json({ status: 'running' }))
  vi.stubGlobal('fetch', fetch)
  await getRun(createRunClient({ baseUrl: 'https://api.test' }), ref)
  const [url, init] = fetch.mock.calls[0] as unknown as [unknown, object]
  expect([typeof url, Object.getPrototypeOf(init)]).toEqual(['string', Object.prototype])
})
