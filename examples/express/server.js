import { getRequestListener } from '@hono/node-server'
import { createRunProxy } from 'cloudsquid-react/server'
import express from 'express'

// Express takes the `/api` of `app.use` off the address.
const proxy = createRunProxy({
  apiKey: process.env.CLOUDSQUID_API_KEY,
  baseUrl: process.env.CLOUDSQUID_BASE_URL,
  basePath: '/',
})

const app = express()
app.use('/api', getRequestListener(proxy))
// After the proxy: it uses bodies up.
app.use(express.json())
app.post('/echo', (request, response) => response.json(request.body))
app.use(express.static('dist'))

const port = Number(process.env.PORT ?? 3000)
app.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
