import { createRunProxy } from 'cloudsquid-react/server'

interface Env {
  CLOUDSQUID_API_KEY: string
  CLOUDSQUID_BASE_URL?: string
}

export default {
  // A proxy for each request: in Workers none may wait for what another one has asked for.
  fetch: (request: Request, env: Env): Promise<Response> =>
    createRunProxy({ apiKey: env.CLOUDSQUID_API_KEY, baseUrl: env.CLOUDSQUID_BASE_URL })(request),
}
