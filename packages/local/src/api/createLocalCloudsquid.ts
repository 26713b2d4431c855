import { availableParallelism } from 'node:os'
import { Hono } from 'hono'
import { bodyRoom, fetchRoom } from './limits.ts'
import { createReader } from '../queue/createReader.ts'
import { createRunQueue } from '../queue/createRunQueue.ts'
import { readerScript } from '../queue/readerScript.ts'
import { createStore } from '../store/createStore.ts'
import { createDocumentFetcher } from '../uploads/createDocumentFetcher.ts'
import { createGate } from '../uploads/createGate.ts'
import { createRoom } from '../uploads/createRoom.ts'
import { isPublicAddress } from '../uploads/isPublicAddress.ts'
import { answerFault } from './answerFault.ts'
import type { LocalContext } from './LocalContext.ts'
import { requireApiKey } from './requireApiKey.ts'
import { addExtractionRoutes } from './routes/addExtractionRoutes.ts'
import { addFileRoute } from './routes/addFileRoute.ts'
import { addProjectRoutes } from './routes/addProjectRoutes.ts'
import { addReconcileRoutes } from './routes/addReconcileRoutes.ts'
import { addReviewRoute } from './routes/addReviewRoute.ts'
import { addRunRoutes } from './routes/addRunRoutes.ts'
import { createJobs } from './createJobs.ts'
import { logFault } from './log.ts'

export interface LocalCloudsquidOptions {
  dataFolder: string
  /** What callers must send as `X-API-Key`. */
  apiKey: string
  /** Lets uploads by address reach private and loopback addresses. @default false */
  areLocalUrisAllowed?: boolean
  /** Runs read at the same time, beside two that take long. @default the number of cores, at least 1 and at most 4 */
  concurrency?: number
  /** How long a run waits at least, so that people can see it. @default 300 */
  minPendingMs?: number
  /** How long a run is `running` at least while no other waits. @default 1200 */
  minRunMs?: number
  /** @default 60000 */
  readTimeoutMs?: number
  /** How long a synchronous call waits for its run. @default 60000 */
  syncTimeoutMs?: number
}

export interface LocalCloudsquid {
  fetch: (request: Request) => Promise<Response>
  /** Ends the readers and closes the store. Runs that are not finished are taken up at the next start. */
  close: () => Promise<void>
}

/** How many requests may fetch a document by its address at the same time. */
const mostFetches = 32
/** Readers beyond the concurrency, for documents that take long. */
const spareReaders = 2
const readerIdleMs = 5_000

/**
 * Starts the local Cloudsquid on a data folder: the documented endpoints under `/api`, a queue that really reads the
 * documents, and a store that survives `kill -9`.
 *
 * @throws StoreError if the folder is in use, was written by a newer version, or cannot be read and written.
 */
export function createLocalCloudsquid(options: LocalCloudsquidOptions): LocalCloudsquid {
  const { minPendingMs = 300, minRunMs = 1_200, readTimeoutMs = 60_000, syncTimeoutMs = 60_000 } = options
  const concurrency = options.concurrency ?? Math.min(Math.max(availableParallelism(), 1), 4)
  const store = createStore(options.dataFolder)
  const queue = createRunQueue({
    runs: store.runs,
    toJob: createJobs(store),
    concurrency,
    readers: Array.from({ length: concurrency + spareReaders }, () =>
      createReader({ script: readerScript(), timeoutMs: readTimeoutMs, idleMs: readerIdleMs }),
    ),
    minPendingMs,
    minRunMs,
    onFault: (error) => logFault('The queue met a fault', error),
  })
  const fetchDocument = createDocumentFetcher({
    isAllowed: options.areLocalUrisAllowed ? () => true : isPublicAddress,
    room: createRoom(fetchRoom),
  })
  const fetchGate = createGate(mostFetches)
  const app = buildApp(options.apiKey, {
    store,
    queue,
    syncTimeoutMs,
    fetchDocument: (uri) => fetchGate(1, () => fetchDocument(uri)),
    bodyRoom: createRoom(bodyRoom),
  })

  let closed: Promise<void> | undefined
  return {
    fetch: async (request) =>
      closed === undefined
        ? app.fetch(request)
        : Response.json({ errorMessage: 'The local Cloudsquid is ending. Start it again.' }, { status: 503 }),
    close: () => (closed ??= queue.close().then(() => store.close())),
  }
}

function buildApp(apiKey: string, context: LocalContext): Hono {
  const app = new Hono().basePath('/api')
  app.use('*', requireApiKey(apiKey))
  addProjectRoutes(app)
  addExtractionRoutes(app, context)
  addReconcileRoutes(app, context)
  addRunRoutes(app, context)
  addReviewRoute(app, context)
  addFileRoute(app, context)
  app.notFound((c) =>
    c.json({ errorMessage: 'There is no such endpoint. See docs/guides/local-cloudsquid.md.' }, 404),
  )
  app.onError((error, c) => answerFault(error, c))
  return app
}
