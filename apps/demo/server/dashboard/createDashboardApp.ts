import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { serveFiles } from '../files/serveFiles.ts'
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
  const files = serveFiles(clientFolder)
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
  app.all('*', files)
  return app
}
