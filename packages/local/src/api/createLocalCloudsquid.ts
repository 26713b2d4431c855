import pLimit from 'p-limit'
import { randomBytes, createHash, timingSafeEqual } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { bodyRoom, fetchRoom } from '../contract/limits.ts'
import { createReader } from '../queue/createReader.ts'
import { createRunQueue } from '../queue/createRunQueue.ts'
import { readerScript } from '../queue/readerScript.ts'
import { createStore, type Store } from '../store/createStore.ts'
import { createDocumentFetcher, isPublicAddress } from '../uploads/createDocumentFetcher.ts'
import { createRoom } from '../uploads/createRoom.ts'
import { answerFault, fault, logFault } from './faults.ts'
import type { LocalContext } from './LocalContext.ts'
import { addPage } from './addPage.ts'
import { addDatasourceRoutes } from './routes/addDatasourceRoutes.ts'
import { addRunRoutes } from './routes/addRunRoutes.ts'
import { addFileRoute } from './routes/addFileRoute.ts'
import { addListRoutes } from './routes/addListRoutes.ts'
import { addReconcileRoutes } from './routes/addReconcileRoutes.ts'
import { addReviewRoute } from './routes/addReviewRoute.ts'
import type { Job } from '../queue/Job.ts'
import type { RunRecord } from '../store/records.ts'
import { documentsTableId } from './tables.ts'

/** Everything is optional. */
export interface LocalCloudsquidOptions {
  /**
   * Where documents, runs and reviews are kept.
   *
   * @default a folder of its own among the system's temporary ones, which `close` removes
   */
  dataFolder?: string
  /**
   * What callers must send as `X-API-Key`.
   *
   * @default one made for this start, which the result tells
   */
  apiKey?: string
  /** Lets uploads by address reach private and loopback addresses. @default false */
  areLocalUrisAllowed?: boolean
  /** Runs read at the same time, beside two that take long. @default the number of cores, at least 1 and at most 4 */
  concurrency?: number
  /** How long a run waits at least, for people who want to see it. @default 0 */
  minPendingMs?: number
  /** How long a run is `running` at least while no other waits. @default 0 */
  minRunMs?: number
  /** How long one document may take to be read, its recognition included. @default 60000 */
  readTimeoutMs?: number | undefined
  /** How long a synchronous call waits for its run. @default 60000 */
  syncTimeoutMs?: number
}

/** A local Cloudsquid that has started. Its functions need no `this`. */
export interface LocalCloudsquid {
  /** Answers as the server would, without one: give it to a client as its `fetch`. */
  fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>
  /** What a client of `fetch` takes as the API's address. It leads nowhere else. */
  baseUrl: string
  apiKey: string
  /** Ends the readers and closes the store. Runs that are not finished are taken up at the next start. */
  close: () => Promise<void>
}

/** How many requests may fetch a document by its address at the same time. */
const mostFetches = 32
/** Readers beyond the concurrency, for documents that take long. */
const spareReaders = 2
const readerIdleMs = 5_000
/** Of the time for one document: the rest is for opening it and for the rules. */
const recognitionShare = 0.8

/**
 * Starts the local Cloudsquid: the documented endpoints under `/api`, a queue that really reads the documents, and a
 * store that survives `kill -9`.
 *
 * @example
 * const cloudsquid = createLocalCloudsquid()
 * const answer = await cloudsquid.fetch(`${cloudsquid.baseUrl}/projects`, { headers: { 'X-API-Key': cloudsquid.apiKey } })
 * await cloudsquid.close()
 * @throws StoreError if the folder is in use, was written by a newer version, or cannot be read and written.
 */
export function createLocalCloudsquid(options: LocalCloudsquidOptions = {}): LocalCloudsquid {
  const { minPendingMs = 0, minRunMs = 0, readTimeoutMs = 60_000, syncTimeoutMs = 60_000 } = options
  const concurrency = options.concurrency ?? Math.min(Math.max(availableParallelism(), 1), 4)
  const apiKey = options.apiKey ?? randomBytes(24).toString('hex')
  const folder = openFolder(options.dataFolder)
  const store = createStore(folder.path)
  const newReader = () =>
    createReader({ script: readerScript(), timeoutMs: readTimeoutMs, idleMs: readerIdleMs })
  const queue = createRunQueue({
    runs: store.runs,
    toJob: createJobs(store),
    concurrency,
    readers: Array.from({ length: concurrency + spareReaders }, newReader),
    recognizer: newReader(),
    recognitionMs: readTimeoutMs * recognitionShare,
    minPendingMs,
    minRunMs,
    onFault: (error) => logFault('The queue met a fault', error),
  })
  const fetchDocument = createDocumentFetcher({
    isAllowed: options.areLocalUrisAllowed ? () => true : isPublicAddress,
    room: createRoom(fetchRoom),
  })
  const limitFetches = pLimit(mostFetches)
  const app = buildApp(apiKey, {
    store,
    queue,
    syncTimeoutMs,
    fetchDocument: (uri) => limitFetches(() => fetchDocument(uri)),
    bodyRoom: createRoom(bodyRoom),
  })

  let closed: Promise<void> | undefined
  return {
    apiKey,
    baseUrl: 'http://local.invalid/api',
    fetch: async (input, init) =>
      closed === undefined
        ? app.fetch(toRequest(input, init))
        : Response.json({ errorMessage: 'The local Cloudsquid is ending. Start it again.' }, { status: 503 }),
    close: () =>
      (closed ??= queue
        .close()
        .then(() => store.close())
        .finally(() => folder.leave())),
  }
}

/** A server's own kind of request goes on as it is. */
function toRequest(input: Request | URL | string, init: RequestInit | undefined): Request {
  const isAddress = typeof input === 'string' || input instanceof URL
  return isAddress || init !== undefined ? new Request(input, init) : input
}

function openFolder(dataFolder: string | undefined): { path: string; leave: () => void } {
  if (dataFolder !== undefined) return { path: dataFolder, leave: () => undefined }
  const path = mkdtempSync(join(tmpdir(), 'cloudsquid-local-'))
  return { path, leave: () => rmSync(path, { recursive: true, force: true }) }
}

function buildApp(apiKey: string, context: LocalContext): Hono {
  const app = new Hono()
  addPage(app)
  const api = app.basePath('/api')
  api.use('*', requireApiKey(apiKey))
  addReconcileRoutes(api, context)
  addRunRoutes(api, context)
  addDatasourceRoutes(api, context)
  addReviewRoute(api, context)
  addListRoutes(api, context)
  addFileRoute(api, context)
  app.notFound((c) =>
    c.json(
      {
        errorMessage:
          'There is no such endpoint. The page at the root of this server lists those that there are, as does the README of cloudsquid-local.',
      },
      404,
    ),
  )
  app.onError((error, c) => answerFault(error, c))
  return app
}

/** Says what a reader has to do for a run: read the row's document, or match the row's task. */
function createJobs(store: Store): (run: RunRecord) => Job {
  return (run) => {
    const row = store.rows.find(run.rowId)
    if (row === undefined) throw new Error('The row of a run is missing.')
    return row.kind === 'document'
      ? { kind: 'read', path: store.files.pathOf(row.id), filename: row.filename, mimetype: row.mimetype }
      : { kind: 'match', input: row.input, extracted: store.runs.listExtracted(documentsTableId) }
  }
}

/** Lets only requests with the right `X-API-Key` through. */
function requireApiKey(apiKey: string) {
  const expected = digest(apiKey)
  return createMiddleware(async (context, next) => {
    const given = context.req.header('X-API-Key')
    // Digests have one length, so the comparison tells neither the content nor the length of the key.
    if (given === undefined || !timingSafeEqual(digest(given), expected))
      throw fault(401, 'The API key is missing or wrong. Send it in the header X-API-Key.')
    await next()
  })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
