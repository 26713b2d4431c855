import { setTimeout as delay } from 'node:timers/promises'
import { createLocalCloudsquid, documentsTableId, localProject } from 'cloudsquid-local'
import { z } from 'zod'
import type { RecordedDocument } from './buildRecordedDocuments.ts'

const rowSchema = z.object({ row_id: z.string() })
const startedSchema = z.object({ run_id: z.string() })
const runSchema = z.object({
  status: z.enum(['pending', 'running', 'done', 'error']),
  data: z.record(z.string(), z.json()).default({}),
  reasoning: z.string().default(''),
})
const answersSchema = z.object({ fields: z.record(z.string(), z.json()) })
const wordsSchema = z.object({ pages: z.array(z.json()) })
const fieldsSchema = z.object({ fields: z.array(z.json()) })

/** What the local Cloudsquid answers about a document: nothing of it depends on the day, the machine or the run. */
export interface Recording {
  status: 'done' | 'error'
  data: z.infer<typeof runSchema>['data']
  reasoning: string
  certainty: z.infer<typeof answersSchema>
  words: z.infer<typeof wordsSchema>
}

export interface Recorder {
  record: (document: Pick<RecordedDocument, 'file' | 'mimetype' | 'content'>) => Promise<Recording>
  /** The fields that every document is searched for. */
  fields: () => Promise<unknown[]>
  close: () => Promise<void>
}

const pollMs = 40

/** Starts a local Cloudsquid that really reads what is to be recorded. */
export function createRecorder(): Recorder {
  const local = createLocalCloudsquid()
  const table = `${local.baseUrl}/projects/${localProject.name}/tables/${documentsTableId}`

  async function ask<TAnswer>(schema: z.ZodType<TAnswer>, path: string, body?: unknown): Promise<TAnswer> {
    const response = await local.fetch(`${table}/${path}`, {
      headers: { 'x-api-key': local.apiKey, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`The local Cloudsquid answered ${response.status} to ${path}.`)
    return schema.parse(await response.json())
  }

  async function waitFor(runId: string): Promise<Pick<Recording, 'status' | 'data' | 'reasoning'>> {
    for (;;) {
      const { status, ...rest } = await ask(runSchema, `run/${runId}`)
      if (status === 'done' || status === 'error') return { status, ...rest }
      await delay(pollMs)
    }
  }

  return {
    async record({ file, mimetype, content }) {
      const base64 = Buffer.from(content).toString('base64')
      const upload = { filename: file, mimetype, file_type: 'binary', file: base64 }
      const { row_id: rowId } = await ask(rowSchema, 'files', upload)
      const { run_id: runId } = await ask(startedSchema, 'run', { row_id: rowId })
      return {
        ...(await waitFor(runId)),
        certainty: await ask(answersSchema, `run/${runId}/certainty`),
        words: await ask(wordsSchema, `rows/${rowId}/words`),
      }
    },
    fields: async () => (await ask(fieldsSchema, 'fields')).fields,
    close: local.close,
  }
}
