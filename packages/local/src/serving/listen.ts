import { createAdaptorServer } from '@hono/node-server'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ListenOptions {
  fetch: (request: Request) => Promise<Response>
  /** 0 for any free port. */
  port: number
}

export interface Listener {
  port: number
  /** Takes no new requests, and gives those under way a moment to end. */
  close: () => Promise<void>
}

const graceMs = 3_000

/**
 * Serves a fetch handler on 127.0.0.1, and on no other interface: nothing here asks for a password.
 *
 * @throws Error in words when the port is in use or not allowed.
 */
export async function listen({ fetch, port }: ListenOptions): Promise<Listener> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toPlain(error, port)))
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

function toPlain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} of this machine is in use by another program. Stop it, or choose another port: PORT=${port + 1}.`,
      { cause: error },
    )
  if (error.code === 'EACCES')
    return new Error(`This user may not use port ${port}. Choose one above 1023, for example PORT=5173.`, {
      cause: error,
    })
  return error
}
