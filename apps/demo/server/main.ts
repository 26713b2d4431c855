import { fileURLToPath } from 'node:url'
import { loadEnvFile, readEnv } from './config/env.ts'
import { createDashboardApi } from './dashboard/createDashboardApi.ts'
import { createDashboardApp } from './dashboard/createDashboardApp.ts'
import { describeUpstream } from './dashboard/describeUpstream.ts'
import { listen, runServer } from 'cloudsquid-local/serving'

const defaultPort = 5173

// The built dashboard in one process on one port: its pages, and its API.
await runServer(async () => {
  const rootFolder = process.cwd()
  loadEnvFile(rootFolder)
  const env = readEnv(process.env, rootFolder)
  let ownPort: number | undefined
  const port = () => ownPort
  const api = createDashboardApi(env, { port, hasSample: true })
  try {
    const clientFolder = fileURLToPath(new URL('../client', import.meta.url))
    const app = createDashboardApp({ api, clientFolder, port })
    const listener = await listen({
      fetch: async (request) => app.fetch(request),
      port: env.port ?? defaultPort,
    })
    ownPort = listener.port
    return {
      greeting: `Dashboard: http://127.0.0.1:${listener.port}/ (${describeUpstream(env)})`,
      close: () => {
        api.endWaits()
        return listener.close().then(api.close)
      },
    }
  } catch (error) {
    await api.close()
    throw error
  }
})
