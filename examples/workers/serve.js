import { Miniflare } from 'miniflare'

// As `wrangler dev` does: the Worker in Cloudflare's own runtime, on this machine.
const server = new Miniflare({
  host: '127.0.0.1',
  port: Number(process.env.PORT ?? 3000),
  // Nothing is fetched to know where this machine stands.
  cf: false,
  modules: true,
  scriptPath: 'dist/worker/index.js',
  compatibilityDate: '2025-07-18',
  bindings: {
    CLOUDSQUID_API_KEY: process.env.CLOUDSQUID_API_KEY,
    CLOUDSQUID_BASE_URL: process.env.CLOUDSQUID_BASE_URL,
  },
  // What is no file of the page goes to the Worker.
  assets: { directory: 'dist/page', routerConfig: { has_user_worker: true } },
})

console.log(String(await server.ready))
