import { json } from 'node:stream/consumers'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { describe, expect, it } from 'vitest'
import { listenOn } from '../testing/serveHandler.ts'
import { buildProxy, filesPath, origin, sentence } from './buildProxy.ts'

const document = JSON.stringify({ filename: 'a.csv', file: 'YQ==' })
const headers = { 'content-type': 'application/json' }

describe('createRunProxy: a body that was read before', () => {
  // Express behind `express.json()`, and Fastify, whose parsers take every body.
  it.each([
    ['with its length', document],
    ['in chunks', new Blob([document]).stream()],
  ])('is told apart from an empty one, sent %s', async (_, body) => {
    const { proxy, upstreamed } = buildProxy()
    const listener = getRequestListener(proxy, { overrideGlobalObjects: false })
    const handle = async (request: IncomingMessage, response: ServerResponse) => {
      await json(request)
      await listener(request, response)
    }
    const address = await listenOn(createServer((request, response) => void handle(request, response)))
    const init: RequestInit = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    const response = await fetch(address + filesPath, init)
    expect(response.status).toBe(500)
    expect(await sentence(response)).toMatch(/read before.*express\.json\(\).*docs\/guides\/proxy\.md/)
    expect(upstreamed).toEqual([])
  })

  it.each<[string, (request: Request) => unknown]>([
    ['was read', (request) => request.json()],
    ['is being read', (request) => request.body?.getReader()],
  ])('is told where the request itself %s', async (_, read) => {
    const { proxy, upstreamed } = buildProxy()
    const request = new Request(origin + filesPath, { method: 'POST', headers, body: document })
    await read(request)
    const response = await proxy(request)
    expect(response.status).toBe(500)
    expect(await sentence(response)).toMatch(/read before/)
    expect(upstreamed).toEqual([])
  })

  it('is nothing that a request without a body is told', async () => {
    const { proxy, upstreamed } = buildProxy()
    const response = await proxy(new Request(origin + filesPath, { method: 'POST', headers }))
    expect(response.status).toBe(200)
    expect(upstreamed.map(({ body }) => body)).toEqual([''])
  })

  it('travels where a parser has kept it as `rawBody`', async () => {
    const { proxy, upstreamed } = buildProxy()
    const listener = getRequestListener(proxy, { overrideGlobalObjects: false })
    const handle = async (request: IncomingMessage, response: ServerResponse) => {
      const rawBody = Buffer.from(JSON.stringify(await json(request)))
      await listener(Object.assign(request, { rawBody }), response)
    }
    const address = await listenOn(createServer((request, response) => void handle(request, response)))
    const response = await fetch(address + filesPath, { method: 'POST', headers, body: document })
    expect(response.status).toBe(200)
    expect(upstreamed.map(({ body }) => body)).toEqual([document])
  })
})
