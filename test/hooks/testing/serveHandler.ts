import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { onTestFinished } from 'vitest'

/** Puts a handler behind a real HTTP server on a free port of the loopback, for one test; gives its origin. */
export function serveHandler(handler: (request: Request) => Promise<Response>): Promise<string> {
  return listenOn(createServer(getRequestListener(handler, { overrideGlobalObjects: false })))
}

/** Has a server listen on a free port of the loopback, for one test; gives its origin. */
export async function listenOn(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
