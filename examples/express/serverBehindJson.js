import { getRequestListener } from '@hono/node-server'
import { createRunProxy } from 'cloudsquid-react/server'
import express from 'express'

const proxy = createRunProxy({
  apiKey: process.env.CLOUDSQUID_API_KEY,
  baseUrl: process.env.CLOUDSQUID_BASE_URL,
  basePath: '/',
})

const app = express()
// Where the parser has to come first, it keeps the bytes for the proxy, and takes documents as large as the proxy does.
app.use(
  express.json({
    limit: '36mb',
    verify: (request, _response, bytes) => {
      request.rawBody = bytes
    },
  }),
)
app.use('/api', getRequestListener(proxy))
app.post('/echo', (request, response) => response.json(request.body))
app.use(express.static('dist'))

const port = Number(process.env.PORT ?? 3000)
app.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
