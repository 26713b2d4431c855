import { createAdaptorServer } from '@hono/node-server'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ListenOptions {
  fetch: (request: Request) => Promise<Response>
  /** 0 for any free port. */
  port: number
  /**
   * How the port is set, for the sentence about one that cannot be had: what stands before its number.
   *
   * @default 'PORT='
   */
  portSetting?: string
}

export interface Listener {
  port: number
  /** Takes no new requests, and gives those under way a moment to end. */
  close: () => Promise<void>
}

const graceMs = 3_000
const keepAliveMs = 75_000

/**
 * Serves a fetch handler on 127.0.0.1, and on no other interface: nothing here asks for a password.
 *
 * @throws Error in words when the port is in use or not allowed.
 */
export async function listen({ fetch, port, portSetting = 'PORT=' }: ListenOptions): Promise<Listener> {
  // The adapter gives more than the request, and a `fetch` would take it for its own options.
  const handler = (request: Request) => fetch(request)
  const server = createAdaptorServer({ fetch: handler, overrideGlobalObjects: false }) as Server
  // Node closes a quiet connection after five seconds, in the middle of a request that somebody just sends on it: longer
  // than clients and proxies keep theirs, it is theirs to close.
  server.keepAliveTimeout = keepAliveMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toPlain(error, port, portSetting)))
    server.listen(port, '127.0.0.1', resolve)
  })
  return { port: (server.address() as AddressInfo).port, close: () => end(server) }
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function toPlain(error: NodeJS.ErrnoException, port: number, portSetting: string): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} of this machine is in use by another program. Stop it, or choose another port: ${portSetting}${port + 1}.`,
      { cause: error },
    )
  if (error.code === 'EACCES')
    return new Error(
      `This user may not use port ${port}. Choose one above 1023, for example ${portSetting}5173.`,
      { cause: error },
    )
  return error
}
