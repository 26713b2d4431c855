import { getRequestListener } from '@hono/node-server'
import { createRunProxy } from 'cloudsquid-react/server'

const proxy = createRunProxy({
  apiKey: process.env.CLOUDSQUID_API_KEY,
  baseUrl: process.env.CLOUDSQUID_BASE_URL,
})

// Next has a `Request` and a `Response` of its own, which stay as they are.
export default getRequestListener(proxy, { overrideGlobalObjects: false })

// The proxy reads bodies itself.
export const config = { api: { bodyParser: false, externalResolver: true } }
