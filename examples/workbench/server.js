import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRunProxy } from 'cloudsquid-react/server'
import { Hono } from 'hono'

const proxy = createRunProxy({
  apiKey: process.env.CLOUDSQUID_API_KEY,
  baseUrl: process.env.CLOUDSQUID_BASE_URL,
})

/** Cloudsquid documents no way to write reviews, so an app keeps them: in your database, in place of this. */
const reviews = new Map()

const app = new Hono()
app.all('/api/*', (c) => proxy(c.req.raw))
app.put('/reviews/:runId', async (c) => {
  const review = { ...(await c.req.json()), review_date: new Date().toISOString() }
  reviews.set(c.req.param('runId'), review)
  return c.json(review)
})
app.use(serveStatic({ root: 'dist' }))

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 3000) }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
)
