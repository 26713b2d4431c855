import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { DashboardApi } from './createDashboardApi.ts'
import { guardHost } from './guardCaller.ts'

export interface DashboardAppOptions {
  api: DashboardApi
  /** The folder of the built pages. */
  clientFolder: string
  port: () => number | undefined
}

/** Serves the built dashboard: `/api`, its files, and its one page for every other address (a run is a URL). */
export function createDashboardApp({ api, clientFolder, port }: DashboardAppOptions): Hono {
  const page = readPage(clientFolder)
  const app = new Hono()
  app.all('/api/*', (c) => api.fetch(c.req.raw))
  app.use(guardHost(port))
  app.use(
    secureHeaders({
      // There is no TLS on this machine's own address.
      strictTransportSecurity: false,
      referrerPolicy: 'same-origin',
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // The decoders of pictures in PDFs are WebAssembly.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        mediaSrc: ["'self'", 'blob:'],
        // The UI library places its popups by style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    }),
  )
  app.use('/assets/*', async (c, next) => {
    await next()
    // The names carry a digest of the content.
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.get('/', (c) => c.html(page, 200, { 'cache-control': 'no-cache' }))
  app.use(serveStatic({ root: clientFolder }))
  app.get('/assets/*', (c) => c.text('There is no such file.', 404))
  app.get('*', (c) => c.html(page, 200, { 'cache-control': 'no-cache' }))
  return app
}

function readPage(clientFolder: string): string {
  try {
    return readFileSync(join(clientFolder, 'index.html'), 'utf8')
  } catch (error) {
    throw new Error('The dashboard is not built. Run "npm run build" first.', { cause: error })
  }
}
