import { createRunProxy, type ProxyExtension, type RunProxy } from 'cloudsquid-react/server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { CloudsquidAccess, Env } from '../config/env.ts'
import {
  answerFault,
  createBodyReader,
  logFault,
  maxShownBytes,
  maxUploadBodyBytes,
  paceForPeople,
} from 'cloudsquid-local/serving'
import {
  createLocalCloudsquid,
  documentsTableId,
  type LocalCloudsquidOptions,
  localProject,
  matchesTableId,
} from 'cloudsquid-local'
import { createSampleRun, type SampleRunOptions } from './createSampleRun.ts'
import type { DashboardDescription } from './DashboardDescription.ts'
import { guardCaller } from './guardCaller.ts'

export interface DashboardApiOptions {
  /** The port that callers must name in `Host`; undefined for any, behind a development server. */
  port?: () => number | undefined
  /** Settings of the local Cloudsquid, for tests. */
  local?: Partial<LocalCloudsquidOptions>
  /**
   * Whether the local Cloudsquid is to have a finished, reviewed run to look at.
   *
   * @default false
   */
  hasSample?: boolean
}

export interface DashboardApi {
  /** Answers everything under `/api`. */
  fetch: (request: Request) => Promise<Response>
  /** Answers at once all who wait for a change; for before the server closes, which waits for what it holds. */
  endWaits: () => void
  close: () => Promise<void>
  description: DashboardDescription
}

const table = '/projects/:projectName/tables/:tableId'
const localExtensions: ProxyExtension[] = [
  { name: 'saveReview', method: 'PUT', path: `${table}/run/:runId/review` },
  { name: 'reviewHistory', method: 'GET', path: `${table}/run/:runId/review/history` },
  { name: 'certainty', method: 'GET', path: `${table}/run/:runId/certainty` },
  { name: 'listRuns', method: 'GET', path: `${table}/runs`, query: ['cursor', 'limit', 'updated_since'] },
  { name: 'expectedFields', method: 'GET', path: `${table}/fields` },
  { name: 'readFile', method: 'GET', path: `${table}/rows/:rowId/file` },
  { name: 'readWords', method: 'GET', path: `${table}/rows/:rowId/words` },
]

interface Upstream {
  description: DashboardDescription
  proxy: RunProxy
  close: () => Promise<void>
}

/**
 * Makes the dashboard's `/api`: the proxy that keeps the key, and behind it the local Cloudsquid in this process, or
 * the real one where the environment holds its key.
 *
 * It answers only to this machine's own addresses and its own pages.
 */
export function createDashboardApi(env: Env, options: DashboardApiOptions = {}): DashboardApi {
  const { description, proxy, close } =
    env.cloudsquid === undefined
      ? connectLocal(env, options)
      : connectCloudsquid(env.cloudsquid, env.hasLongAnswers)
  const withBody = createBodyReader()

  /** Large bodies wait for room while they come, and a sender that stalls is given up. */
  const sendOn = (request: Request) => {
    const { method, headers, signal, url } = request
    return withBody(request, (body) => proxy(new Request(url, { method, headers, signal, body })))
  }

  const app = new Hono()
  app.use(secureHeaders({ xFrameOptions: 'SAMEORIGIN', strictTransportSecurity: false }))
  app.use(guardCaller(options.port ?? (() => undefined)))
  app.get('/api/dashboard', (c) => c.json(description, 200, { 'cache-control': 'no-store' }))
  app.on(['GET', 'HEAD', 'DELETE'], '/api/*', (c) => proxy(c.req.raw))
  app.all('/api/*', (c) => sendOn(c.req.raw))
  app.notFound((c) => c.json({ errorMessage: 'There is no such address below /api.' }, 404))
  app.onError((error, c) => answerFault(error, c))
  return { description, close, endWaits: proxy.close, fetch: async (request) => app.fetch(request) }
}

function connectLocal(env: Env, { local, hasSample = false }: DashboardApiOptions): Upstream {
  const cloudsquid = createLocalCloudsquid({
    dataFolder: env.dataFolder,
    areLocalUrisAllowed: env.areLocalUrisAllowed,
    readTimeoutMs: env.readTimeoutMs,
    ...paceForPeople,
    ...local,
  })
  const { apiKey } = cloudsquid
  const description: DashboardDescription = {
    upstream: 'local',
    projectName: localProject.name,
    tableId: documentsTableId,
    matchTableId: matchesTableId,
    canReview: true,
    canCorrect: true,
    canList: true,
    canPreview: true,
    maxFileBytes: maxShownBytes,
  }
  const ending = new AbortController()
  if (hasSample)
    void addSample(description, {
      apiKey,
      fetch: cloudsquid.fetch,
      dataFolder: env.dataFolder,
      signal: ending.signal,
    })
  return {
    description,
    close: () => {
      ending.abort()
      return cloudsquid.close()
    },
    proxy: createRunProxy({
      apiKey,
      baseUrl: cloudsquid.baseUrl,
      fetch: cloudsquid.fetch,
      extensions: localExtensions,
      longAnswers: env.hasLongAnswers,
      maxBodyBytes: maxUploadBodyBytes,
    }),
  }
}

/** In the background: nobody waits for it, and without it everything else works. */
async function addSample(description: DashboardDescription, options: SampleRunOptions): Promise<void> {
  description.sample = 'coming'
  try {
    const runId = await createSampleRun(options)
    if (runId !== undefined) description.sample = { runId }
    else delete description.sample
  } catch (error) {
    delete description.sample
    if (!options.signal.aborted) logFault('The sample run could not be made', error)
  }
}

function connectCloudsquid(
  { apiKey, baseUrl, projectName, tableId }: CloudsquidAccess,
  longAnswers: boolean,
): Upstream {
  return {
    close: async () => undefined,
    proxy: createRunProxy({
      apiKey,
      baseUrl,
      allow: { projects: [projectName], tables: [tableId] },
      longAnswers,
      maxBodyBytes: maxUploadBodyBytes,
      onError: (error, call) => logFault(`Cloudsquid failed on ${call.endpoint}`, error),
    }),
    description: {
      upstream: 'cloudsquid',
      projectName,
      tableId,
      canReview: false,
      canCorrect: false,
      canList: false,
      canPreview: false,
      maxFileBytes: maxShownBytes,
    },
  }
}
