import type * as z from 'zod/mini'
import {
  type Project,
  projectsSchema,
  startAnswerSchema,
  taskAnswerSchema,
  uploadAnswerSchema,
} from '../contract/answerSchemas.ts'
import { endpoints } from '../contract/endpoints.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import { parseRun } from '../contract/parseRun.ts'
import type { Run } from '../contract/Run.ts'
import type { RunRef, TableRef } from '../contract/RunRef.ts'
import { checkTable } from './checkRef.ts'
import { RunContractError } from './errors.ts'
import type { ClientRequest, ReadOptions, RequestOptions, RunAnswer, RunClient } from './RunClient.ts'
import { sendWithProgress } from './sendWithProgress.ts'
import { toDocumentBody, type UploadSource } from './toDocumentBody.ts'

/** A large file on a slow line: 25 MB at 1 Mbit/s take under five minutes. */
const uploadTimeoutMs = 300_000

/** The documentation speaks of about 60 s; what is slower than two minutes will not come. */
const syncTimeoutMs = 120_000

export interface UploadOptions extends RequestOptions {
  /** Called with 0 to 1 while the document is sent; only 0 and 1 where the platform does not tell, or with an `apiKey`. */
  onProgress?: ((progress: number) => void) | undefined
}

export interface StartRunOptions extends RequestOptions {
  /** The row to run on: from {@link uploadFile}, or a task's id. */
  rowId: string
  /** Asks Cloudsquid to keep no intermediate results. Sent only if given. */
  zeroRetention?: boolean | undefined
}

/** What a reconcile task is about; send data, files, or both. `files[].id` are row ids. */
export interface TaskInput {
  data?: JsonObject
  files?: { id: string }[]
}

/** Lists the organisation's projects: `GET /projects`. The key need not reach all of them. */
export async function listProjects(client: RunClient, options: RequestOptions = {}): Promise<Project[]> {
  const subject = 'Listing the projects'
  const { signal, timeoutMs } = options
  const { body } = await client.request({ path: endpoints.projects(), subject, signal, timeoutMs })
  return readBody(subject, projectsSchema.safeParse(body), 'is not a list of projects')
}

/**
 * Uploads a document as a new row of an extraction table: `POST …/files`. Starts nothing; pass the `row_id` on to
 * {@link startRun}. Never sent twice by itself: it would be two rows.
 *
 * @throws RunInputError before sending if the API does not take such files; RunError if the upload failed.
 */
export async function uploadFile(
  client: RunClient,
  table: TableRef,
  { source, ...options }: UploadOptions & { source: UploadSource },
): Promise<{ row_id: string }> {
  const request = {
    ...options,
    path: endpoints.files,
    body: await toDocumentBody(source),
    subject: 'Uploading the document',
    send: options.onProgress && sendWithProgress,
    timeoutMs: options.timeoutMs ?? uploadTimeoutMs,
  }
  return postFor(client, { table, request, schema: uploadAnswerSchema })
}

/**
 * Starts a run on a row: `POST …/run`. Answers at once; follow the `run_id` with `useRun`. Never sent twice by
 * itself: a second run would be paid for too.
 */
export async function startRun(
  client: RunClient,
  table: TableRef,
  { rowId, zeroRetention, ...options }: StartRunOptions,
): Promise<{ run_id: string }> {
  const body = { row_id: rowId, ...(zeroRetention !== undefined && { zero_retention: zeroRetention }) }
  const request = { ...options, path: endpoints.startRun, body, subject: 'Starting the run' }
  const started = await postFor(client, { table, request, schema: startAnswerSchema })
  client.pace?.begin({ ...table, runId: started.run_id })
  return started
}

/** Creates a row of a reconcile table without running it: `POST …/tasks`. Pass the `row_id` to {@link startRun}. */
export async function createTask(
  client: RunClient,
  table: TableRef,
  { input, ...options }: RequestOptions & { input: TaskInput },
): Promise<{ row_id: string }> {
  const request = { ...options, path: endpoints.tasks, body: input, subject: 'Creating the task' }
  const answer = await postFor(client, { table, request, schema: taskAnswerSchema })
  return { row_id: 'task_id' in answer ? answer.task_id : answer.row_id }
}

/**
 * Reads a run once: `GET …/run/{run_id}`.
 *
 * @throws RunError; what kind tells whether asking again may help (`class`).
 */
export function getRun(client: RunClient, ref: RunRef, options: ReadOptions = {}): Promise<RunAnswer> {
  return client.getRun(ref, options)
}

/**
 * Extracts a document and waits for it: `POST …/extract`, meant for files that take up to about 60 s. Larger ones
 * go by {@link uploadFile}, {@link startRun} and `useRun`. An answer without a status has finished.
 */
export async function extract(
  client: RunClient,
  table: TableRef,
  { source, ...options }: RequestOptions & { source: UploadSource },
): Promise<Run> {
  const body = await toDocumentBody(source)
  const subject = 'Extracting the document'
  return postForRun(client, table, { ...options, path: endpoints.extract, body, subject })
}

/**
 * Matches an input against the reference data and waits for it: `POST …/reconcile`, up to about 60 s. For longer
 * ones {@link createTask}, {@link startRun} and `useRun`. An answer without a status has finished.
 */
export async function reconcile(
  client: RunClient,
  table: TableRef,
  { input, ...options }: RequestOptions & { input: TaskInput },
): Promise<Run> {
  const request = { ...options, path: endpoints.reconcile, body: input, subject: 'Reconciling' }
  return postForRun(client, table, request)
}

type TableRequest = Omit<ClientRequest, 'path' | 'method'> & { path: (table: TableRef) => string }

interface Post<TAnswer> {
  table: TableRef
  request: TableRequest
  schema: z.ZodMiniType<TAnswer>
}

/** Reads the answer by its schema; any 2xx with the expected key will do (contract row 31). */
async function postFor<TAnswer>(
  client: RunClient,
  { table, request, schema }: Post<TAnswer>,
): Promise<TAnswer> {
  const body = await post(client, table, request)
  return readBody(request.subject, schema.safeParse(body), 'lacks the id it is asked for')
}

/** Reads the answer of a synchronous endpoint: without a status it has finished (contract row 4). */
async function postForRun(client: RunClient, table: TableRef, request: TableRequest): Promise<Run> {
  const body = await post(client, table, { ...request, timeoutMs: request.timeoutMs ?? syncTimeoutMs })
  const { run, problem } = parseRun(body, { missingStatus: 'done' })
  if (run === undefined) throw new RunContractError(request.subject, problem)
  return run
}

async function post(client: RunClient, table: TableRef, request: TableRequest): Promise<unknown> {
  checkTable(table)
  return (await client.request({ ...request, method: 'POST', path: request.path(table) })).body
}

function readBody<TAnswer>(
  subject: string,
  parsed: { success: true; data: TAnswer } | { success: false },
  problem: string,
): TAnswer {
  if (parsed.success) return parsed.data
  throw new RunContractError(subject, problem)
}
