import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createRunProxy } from '../../packages/hooks/src/server.ts'

/**
 * One part of the measurement in a process of its own: `upstream`, or a proxy and whose `Response` it has, that of the server in
 * the `guides` or of the `platform`. It tells its port, and its CPU when asked.
 */
const [role, upstreamPort] = process.argv.slice(2)
const upstream = `http://127.0.0.1:${upstreamPort}/api`
const answer = JSON.stringify({
  run_id: 'r',
  status: 'running',
  data: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`field_${index}`, `value ${index}`])),
})

const headers = { 'x-api-key': 'a-key-that-is-long-enough', accept: 'application/json' }

/** The least that a proxy which keeps a key has to do. */
async function bare(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const answered = await fetch(upstream + pathname.slice(4), { headers, signal: request.signal })
  return passOn(answered, answered.body)
}

/** The same, but the answer is read before it is passed on. */
async function whole(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const answered = await fetch(upstream + pathname.slice(4), { headers, signal: request.signal })
  return passOn(answered, new Uint8Array(await answered.arrayBuffer()))
}

function passOn({ status, headers: given }: Response, body: BodyInit | null): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': given.get('content-type') ?? '', 'cache-control': 'no-store' },
  })
}

const handlers: Record<string, (request: Request) => Promise<Response>> = {
  bare,
  whole,
  ours: createRunProxy({ apiKey: 'a-key-that-is-long-enough', baseUrl: upstream }),
}

const [name = '', whose] = (role ?? '').split(' ')
const listening =
  role === 'upstream'
    ? createServer((_, response) =>
        response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': '1' }).end(answer),
      )
    : createAdaptorServer({ fetch: handlers[name]!, overrideGlobalObjects: whose === 'guides' })
listening.listen(0, '127.0.0.1', () => process.send?.((listening.address() as AddressInfo).port))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.(user + system)
})
// Whoever started it has gone.
process.on('disconnect', () => process.exit())
