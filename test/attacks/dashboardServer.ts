import { readEnv } from '../../apps/demo/server/config/env.ts'
import { createDashboardApi } from '../../apps/demo/server/dashboard/createDashboardApi.ts'
import { listen } from '../../packages/local/src/serving/listen.ts'
import { runServer } from '../../packages/local/src/serving/runServer.ts'

// The dashboard's API as it is served, without its pages, which need not be built for it.
await runServer(async () => {
  let ownPort: number | undefined
  const api = createDashboardApi(readEnv(process.env, process.cwd()), { port: () => ownPort })
  const listener = await listen({ fetch: api.fetch, port: 0 })
  ownPort = listener.port
  return { greeting: `http://127.0.0.1:${ownPort}`, close: () => listener.close().then(api.close) }
})
