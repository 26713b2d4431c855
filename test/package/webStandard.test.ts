import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../support/measureBundle.ts'
import { type PackedPackage, packPackage } from '../support/packPackage.ts'

let packed: PackedPackage
beforeAll(async () => {
  packed = await packPackage('hooks')
}, 120_000)
afterAll(() => packed.dispose())

const from = (entry: string, names: string) =>
  bundle(`export ${names} from ${JSON.stringify(join(packed.folder, `dist/${entry}.js`))}`)

/** What Workers, Next's edge and Deno have in common; nothing of Node. */
const web = { Request, Response, Headers, URL, TextEncoder, TextDecoder, AbortController, ReadableStream }
const globals = {
  ...web,
  crypto,
  atob,
  btoa,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  performance,
  console,
}

describe('the server’s entry in a runtime that is not Node', () => {
  it('answers, with limits', async () => {
    const code = await from('server', '{ createRunProxy }')
    const exported = code.replace(/export\s*\{\s*(\w+) as createRunProxy\s*\};?/, 'globalThis.make = $1;')
    const context = createContext({ ...globals })
    runInContext(exported, context)
    const proxy = runInContext(
      `make({
        apiKey: 'key',
        limits: { maxRequestsPerSecond: 10, maxRequestsPerSecondPerCaller: 1, callerOf: () => 'ada' },
        fetch: () => new Response('{"status":"done","data":{}}'),
      })`,
      context,
    ) as (request: Request) => Promise<Response>
    const ask = () => proxy(new Request('https://app.test/api/projects/p/tables/t/run/r'))
    expect((await ask()).status).toBe(200)
    expect((await ask()).status).toBe(429)
  })

  it('weighs at most 14.85 KiB, gzip, and brings no client of a store', async () => {
    const code = await from('server', '*')
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(14.85 * 1024)
    for (const word of ['redis.call', 'node:', 'cluster', 'zod']) expect(code).not.toContain(word)
  })

  it('leaves the store of several instances to an entry of its own, of at most 5 KiB', async () => {
    const code = await from('redis', '*')
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(5 * 1024)
    for (const word of ['node:', 'X-API-Key']) expect(code).not.toContain(word)
  })
})
