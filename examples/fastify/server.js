import fastifyStatic from '@fastify/static'
import { getRequestListener } from '@hono/node-server'
import { createRunProxy } from 'cloudsquid-react/server'
import Fastify from 'fastify'

const proxy = getRequestListener(
  createRunProxy({
    apiKey: process.env.CLOUDSQUID_API_KEY,
    baseUrl: process.env.CLOUDSQUID_BASE_URL,
  }),
)

const app = Fastify()

app.register((api, _options, done) => {
  // Fastify reads bodies before a handler is called. Here it leaves them to the proxy.
  api.removeAllContentTypeParsers()
  api.addContentTypeParser('*', (_request, _body, parsed) => parsed(null))
  api.all('/api/*', (request, reply) => {
    reply.hijack()
    return proxy(request.raw, reply.raw)
  })
  done()
})

app.post('/echo', (request) => request.body)
app.register(fastifyStatic, { root: new URL('dist', import.meta.url).pathname })

console.log(await app.listen({ port: Number(process.env.PORT ?? 3000), host: '127.0.0.1' }))
