import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createRunProxy } from '../../packages/hooks/src/server.ts'

/** One part of the measurement in a process of its own: `upstream`, `bare` or `ours`. It tells its port, and its CPU when asked. */
const [role, upstreamPort] = process.argv.slice(2)
const upstream = `http://127.0.0.1:${upstreamPort}/api`
const answer = JSON.stringify({
  run_id: 'r',
  status: 'running',
  data: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`field_${index}`, `value ${index}`])),
})

/** The least that a proxy which keeps a key has to do. */
async function bare(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const { status, headers, body } = await fetch(upstream + pathname.slice(4), {
    headers: { 'x-api-key': 'a-key-that-is-long-enough', accept: 'application/json' },
    signal: request.signal,
  })
  return new Response(body, {
    status,
    headers: { 'content-type': headers.get('content-type') ?? '', 'cache-control': 'no-store' },
  })
}

const listening =
  role === 'upstream'
    ? createServer((_, response) =>
        response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': '1' }).end(answer),
      )
    : createAdaptorServer({
        fetch:
          role === 'bare' ? bare : createRunProxy({ apiKey: 'a-key-that-is-long-enough', baseUrl: upstream }),
        overrideGlobalObjects: false,
      })
listening.listen(0, '127.0.0.1', () => process.send?.((listening.address() as AddressInfo).port))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.(user + system)
})
// Whoever started it has gone.
process.on('disconnect', () => process.exit())
