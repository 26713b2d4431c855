import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createRunClient,
  reviewState,
  type RunClient,
  type RunRef,
  startRun,
  uploadFile,
  waitForRun,
} from 'cloudsquid-react/client'
import * as z from 'zod'
import { documentsTableId, localProject } from 'cloudsquid-local'

export interface SampleRunOptions {
  apiKey: string
  fetch: (request: Request) => Promise<Response>
  dataFolder: string
  /** Ends the waiting, as the server does. */
  signal: AbortSignal
}

const filename = 'hosting-invoice.pdf'
const baseUrl = 'http://local.invalid/api'
const table = { projectName: localProject.name, tableId: documentsTableId }
const keptSchema = z.object({ runId: z.string() })

/**
 * What a reader of the sample sees as its review: a verdict, and that nobody real gave it. It is stored once and read in every
 * language of the dashboard, so it speaks both.
 */
const review = {
  approved: true,
  comment:
    'A sample review: the totals and the IBAN were compared with the document.\n' +
    'Eine Beispielprüfung: Summen und IBAN wurden mit dem Dokument verglichen.',
  reviewed_by: 'Sample reviewer / Beispiel',
}

/**
 * Makes sure that there is one finished and reviewed run to look at: a document that comes with the dashboard, really
 * read by the local Cloudsquid, and a review that says it is a sample. Made once for each data folder.
 *
 * @returns its run id; `undefined` if the document is not there.
 */
export async function createSampleRun(options: SampleRunOptions): Promise<string | undefined> {
  const client = createRunClient({
    baseUrl,
    apiKey: options.apiKey,
    fetch: async (input, init) => options.fetch(new Request(input, init)),
  })
  const path = samplePath()
  if (path === undefined) return undefined
  const ref = (await findKept(options.dataFolder)) ?? (await begin(client, path))
  await writeFile(join(options.dataFolder, 'sample.json'), JSON.stringify({ runId: ref.runId }))
  const run = await waitForRun(client, ref, { intervalMs: 250, signal: options.signal })
  if (run.status === 'done' && reviewState(run) === 'awaiting') await store(options, ref)
  return ref.runId
}

async function findKept(dataFolder: string): Promise<RunRef | undefined> {
  const text = await readFile(join(dataFolder, 'sample.json'), 'utf8').catch(() => '{}')
  const kept = keptSchema.safeParse(parseJson(text)).data
  return kept && { ...table, runId: kept.runId }
}

async function begin(client: RunClient, path: string): Promise<RunRef> {
  const file = new File([await readFile(path)], filename, { type: 'application/pdf' })
  const { row_id: rowId } = await uploadFile(client, table, { source: file })
  const { run_id: runId } = await startRun(client, table, { rowId })
  return { ...table, runId }
}

async function store({ apiKey, fetch }: SampleRunOptions, ref: RunRef): Promise<void> {
  const address = `${baseUrl}/projects/${ref.projectName}/tables/${ref.tableId}/run/${ref.runId}/review`
  const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' }
  // None yet, says the null: a review that somebody has given is theirs.
  const body = JSON.stringify({ ...review, expected_review_date: null })
  await fetch(new Request(address, { method: 'PUT', headers, body }))
}

/** In development the samples lie beside the source, in production beside the built pages. */
function samplePath(): string | undefined {
  const places = [`../../public/samples/${filename}`, `../client/samples/${filename}`]
  return places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(path))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
