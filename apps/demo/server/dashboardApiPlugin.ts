import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { type Plugin, type PreviewServer, runnerImport, type UserConfig, type ViteDevServer } from 'vite'
import type { Env, loadEnvFile, readEnv } from './config/env.ts'
import type { createDashboardApi, DashboardApi } from './dashboard/createDashboardApi.ts'
import { describeUpstream } from './dashboard/describeUpstream.ts'
import { deniedFiles, viteServer } from './serving/viteServer.ts'

interface ApiModule {
  createDashboardApi: typeof createDashboardApi
}

interface EnvModule {
  loadEnvFile: typeof loadEnvFile
  readEnv: typeof readEnv
}

/** Where this file lies; Vite bundles its configuration, and keeps this address true in it. */
const serverFolder = new URL('.', import.meta.url)
const builtFolder = new URL('../dist/server/', import.meta.url)
const openAttempts = 10
const openIntervalMs = 200

/**
 * Serves the dashboard's `/api` from Vite's own server, in development and in preview, and builds the production
 * server with `vite build --ssr`.
 */
export function dashboardApiPlugin(): Plugin {
  // Tests and stories start Vite too, and have no API.
  const isUnused = (server: ViteDevServer | PreviewServer) =>
    process.env['VITEST'] !== undefined || server.config.server.middlewareMode !== false
  let env: Env
  return {
    name: 'dashboard-api',
    async config(config, { command, isSsrBuild }) {
      if (command === 'build') return isSsrBuild === true ? { build: serverBuild } : {}
      if (process.env['VITEST'] !== undefined) return {}
      env = await currentEnv(config)
      return ownServer(env)
    },
    configureServer(server) {
      if (isUnused(server)) return
      const entry = fileURLToPath(new URL('dashboard/createDashboardApi.ts', serverFolder))
      serveApi(server, env, async () => (await server.ssrLoadModule(entry)) as ApiModule)
    },
    configurePreviewServer(server) {
      if (isUnused(server)) return
      const entry = new URL('createDashboardApi.js', builtFolder)
      serveApi(server, env, async () => (await import(pathToFileURL(fileURLToPath(entry)).href)) as ApiModule)
    },
  }
}

const serverBuild = {
  outDir: 'dist/server',
  emptyOutDir: true,
  copyPublicDir: false,
  rolldownOptions: {
    input: [
      fileURLToPath(new URL('main.ts', serverFolder)),
      fileURLToPath(new URL('dashboard/createDashboardApi.ts', serverFolder)),
      // The local Cloudsquid reads documents in processes of their own.
      fileURLToPath(new URL('../../../packages/local/src/queue/readerProcess.ts', import.meta.url)),
    ],
    // All in one folder: a chunk finds the reader's script beside itself.
    output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  },
}

/** Vite's loader of configurations knows no aliases, and the environment is read with the help of a package of ours. */
async function currentEnv({ resolve = {} }: UserConfig): Promise<Env> {
  const file = fileURLToPath(new URL('config/env.ts', serverFolder))
  const { module } = await runnerImport<EnvModule>(file, { configFile: false, resolve })
  module.loadEnvFile(process.cwd())
  return module.readEnv(process.env, process.cwd())
}

function ownServer({ port, dataFolder }: Env): UserConfig {
  const server = viteServer(port)
  return { server: { ...server, fs: { deny: deniedFiles(dataFolder) } }, preview: server }
}

/** When Vite restarts, the old server may still be giving the data folder back. */
async function open({ createDashboardApi }: ApiModule, env: Env): Promise<DashboardApi> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return createDashboardApi(env, { hasSample: true })
    } catch (error) {
      if (attempt === openAttempts || !(error instanceof Error) || error.name !== 'StoreError') throw error
      await delay(openIntervalMs)
    }
}

function serveApi(server: ViteDevServer | PreviewServer, env: Env, load: () => Promise<ApiModule>): void {
  const { logger } = server.config
  let starting: Promise<DashboardApi> | undefined
  const api = () => (starting ??= load().then((loaded) => open(loaded, env)))
  const listener = getRequestListener(async (request) => (await api()).fetch(request), {
    overrideGlobalObjects: false,
    errorHandler: (error) => {
      starting = undefined
      const errorMessage = error instanceof Error ? error.message : 'The API could not start.'
      logger.error(errorMessage)
      return Response.json({ errorMessage }, { status: 503 })
    },
  })

  server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (/^\/api(\/|\?|$)/.test(request.url ?? '')) void listener(request, response)
    else next()
  })
  server.httpServer?.once('listening', () => {
    // Runs that a crash interrupted go on now rather than at the first request.
    api().catch((error: Error) => {
      starting = undefined
      logger.error(error.message)
    })
  })
  server.httpServer?.once(
    'close',
    () => void starting?.then((started) => started.close()).catch(() => undefined),
  )
  const printUrls = server.printUrls.bind(server)
  server.printUrls = () => {
    printUrls()
    logger.info(`  ➜  The dashboard ${describeUpstream(env)}`)
  }
}
