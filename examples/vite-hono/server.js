import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRunProxy } from 'cloudsquid-react/server'
import { Hono } from 'hono'

const proxy = createRunProxy({
  apiKey: process.env.CLOUDSQUID_API_KEY,
  baseUrl: process.env.CLOUDSQUID_BASE_URL,
  // This process lives on, so requests for a run may wait until something has changed.
  longAnswers: true,
})

const app = new Hono()
app.all('/api/*', (c) => proxy(c.req.raw))
app.use(serveStatic({ root: 'dist' }))

const server = serve(
  { fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 3000) },
  ({ port }) => console.log(`http://127.0.0.1:${port}`),
)

process.once('SIGTERM', () => {
  // A server that closes waits for what it holds.
  proxy.close()
  server.close()
})
