import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

export interface ServedFolder {
  url: string
  close: () => Promise<void>
}

/** Serves a folder on a free port of the loopback, as any server of files does. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const app = new Hono().use(serveStatic({ root: folder }))
  const server: ServerType = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}
