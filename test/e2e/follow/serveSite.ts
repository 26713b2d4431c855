import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createScriptedApi, type ScriptedApi } from 'cloudsquid-react/testing'
import type { BuiltPage } from './buildPage.ts'
import type { FollowSetup } from './page/FollowSetup.ts'

/** A page that follows runs, and the API that it asks: one real HTTP server on a free port of the loopback. */
export interface Site {
  url: string
  api: ScriptedApi
  /** What the page does that is opened next. */
  setup: FollowSetup
  /**
   * Holds requests back before they are read, or answers after they were made, until what it returns is called.
   */
  hold(what: 'GET answers' | 'PUT requests'): () => void
  /** Ends every connection and takes no new ones. */
  goDown(): Promise<void>
  /** Listens again, at the same address. */
  comeUp(): Promise<void>
}

export async function serveSite({ script, render }: BuiltPage): Promise<Site> {
  const api = createScriptedApi()
  const holds = new Map<string, Promise<void>>()
  const site: Site = { url: '', api, setup: { watchers: [] }, hold, goDown, comeUp: () => listen(port) }
  const answer = getRequestListener(handle, { overrideGlobalObjects: false })
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/')) void answer(request, response)
    else void sendFile(request.url ?? '', response)
  })

  async function handle(request: Request): Promise<Response> {
    await holds.get(`${request.method} requests`)
    const response = await api.handle(request)
    await holds.get(`${request.method} answers`)
    return response
  }

  function hold(what: string): () => void {
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    holds.set(what, gate)
    return () => {
      holds.delete(what)
      release()
    }
  }

  async function sendFile(path: string, response: ServerResponse): Promise<void> {
    const isScript = path === '/main.js'
    const body = isScript ? script : await render(site.setup, site.url)
    response.setHeader('content-type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`)
    response.end(body)
  }

  function listen(port: number): Promise<void> {
    return new Promise((resolve) => {
      server.listen(port, '127.0.0.1', resolve)
    })
  }

  function goDown(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }

  await listen(0)
  const { port } = server.address() as AddressInfo
  site.url = `http://127.0.0.1:${port}`
  return site
}
