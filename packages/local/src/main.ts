import { randomBytes } from 'node:crypto'
import { loadEnvFile, readEnv } from '../../../apps/demo/server/config/env.ts'
import { createLocalCloudsquid } from './api/createLocalCloudsquid.ts'
import { documentsTableId, localProject } from './api/tables.ts'
import { listen } from './serving/listen.ts'
import { runServer } from './serving/runServer.ts'

const defaultPort = 5174

// The local Cloudsquid alone, key and all, as another program would meet the real one.
await runServer(async () => {
  const rootFolder = process.cwd()
  loadEnvFile(rootFolder)
  const env = readEnv(process.env, rootFolder)
  const apiKey = env.localKey ?? randomBytes(24).toString('hex')
  const cloudsquid = createLocalCloudsquid({
    dataFolder: env.dataFolder,
    areLocalUrisAllowed: env.areLocalUrisAllowed,
    apiKey,
  })
  try {
    const listener = await listen({ fetch: cloudsquid.fetch, port: env.port ?? defaultPort })
    return {
      greeting: [
        `Local Cloudsquid: http://127.0.0.1:${listener.port}/api (project ${localProject.name}, table ${documentsTableId})`,
        env.localKey === undefined
          ? `X-API-Key for this start: ${apiKey}`
          : 'X-API-Key: as CLOUDSQUID_LOCAL_KEY says',
      ].join('\n'),
      close: () => listener.close().then(cloudsquid.close),
    }
  } catch (error) {
    await cloudsquid.close()
    throw error
  }
})
