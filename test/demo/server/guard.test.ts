import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { describeForeign } from '../../../apps/demo/server/dashboard/describeForeign.ts'
import { listen } from '../../../packages/local/src/serving/listen.ts'
import { openDashboard } from './support/openDashboard.ts'

const caller = (host: string, origin: string | null = null, site: string | null = null) => ({
  host,
  origin,
  site,
})

/** Asks for a target as a proxy is asked, by its whole address, with this machine's own name as `Host`. */
function sendTarget(port: number, target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.on('end', () => resolve(answer)).on('error', reject)
    socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
  })
}

describe('dashboard: who may ask', () => {
  it.each([
    ['by address', caller('127.0.0.1:5173')],
    ['by name', caller('localhost:5173')],
    ['by IPv6', caller('[::1]:5173')],
    ['from its own page', caller('localhost:5173', 'http://localhost:5173', 'same-origin')],
    ['typed in the address bar', caller('localhost:5173', null, 'none')],
  ])('lets through: %s', (_name, who) => {
    expect(describeForeign(who, 5173)).toBeUndefined()
    expect(describeForeign(who, undefined)).toBeUndefined()
  })

  it.each([
    ['another name', caller('evil.example:5173'), 421],
    ['a name that starts alike', caller('localhost.evil.example:5173'), 421],
    ['another address', caller('192.168.1.5:5173'), 421],
    ['another port', caller('127.0.0.1:5174'), 421],
    ['no port', caller('127.0.0.1'), 421],
    ['credentials in the host', caller('evil@127.0.0.1:5173'), 421],
    ['a path in the host', caller('127.0.0.1:5173/x'), 421],
    ['no host', caller(''), 421],
    ['another site', caller('127.0.0.1:5173', 'https://evil.example'), 403],
    ['another port of this machine', caller('127.0.0.1:5173', 'http://127.0.0.1:3000'), 403],
    ['the other name of this machine', caller('127.0.0.1:5173', 'http://localhost:5173'), 403],
    ['a sandboxed page', caller('127.0.0.1:5173', 'null'), 403],
    ['a picture on another site', caller('127.0.0.1:5173', null, 'cross-site'), 403],
    ['another server of this machine', caller('127.0.0.1:5173', null, 'same-site'), 403],
  ])('refuses %s', (_name, who, status) => {
    expect(describeForeign(who, 5173)).toMatchObject({
      status,
      message: expect.stringMatching(/\w+ \w+ \w+/),
    })
  })

  it('refuses over real HTTP, in words and with safe headers', async () => {
    const listening: { port?: number } = {}
    const { api } = openDashboard({}, { port: () => listening.port })
    const listener = await listen({ fetch: api.fetch, port: 0 })
    onTestFinished(() => listener.close())
    listening.port = listener.port

    const ask = (headers: Record<string, string>) =>
      new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
        const request = httpRequest(
          { host: '127.0.0.1', port: listener.port, path: '/api/dashboard', headers, agent: false },
          (response) => {
            let body = ''
            response.on('data', (chunk: Buffer) => (body += chunk.toString()))
            response.on('end', () =>
              resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
            )
          },
        )
        request.on('error', reject).end()
      })

    const own = await ask({})
    expect(own).toMatchObject({
      status: 200,
      headers: { 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' },
    })
    expect(own.headers).not.toHaveProperty('access-control-allow-origin')
    const absolute = (target: string) => sendTarget(listener.port, target)
    expect(await absolute('http://evil.example/api/dashboard')).toMatch(/^HTTP\/1.1 421 /)
    expect(await absolute(`http://127.0.0.1:${listener.port + 1}/api/dashboard`)).toMatch(/^HTTP\/1.1 421 /)
    expect(await absolute(`http://127.0.0.1:${listener.port}/api/dashboard`)).toMatch(/^HTTP\/1.1 200 /)
    for (const [headers, status] of [
      [{ host: 'evil.example' }, 421],
      [{ origin: 'https://evil.example' }, 403],
    ] as const) {
      const answer = await ask(headers)
      expect(answer.status).toBe(status)
      expect(JSON.parse(answer.body)).toEqual({ errorMessage: expect.any(String) })
    }
  })
})
