import { z } from 'zod'

const json = z.record(z.string(), z.json())

const recordingSchema = z.object({
  file: z.string(),
  /** Where the document is, from the page. */
  path: z.string(),
  mimetype: z.string(),
  bytes: z.number(),
  status: z.enum(['done', 'error']),
  data: json,
  reasoning: z.string(),
  certainty: json,
  words: json,
})

/** What the local Cloudsquid answered about a document, and where the document is. */
export type Recording = z.infer<typeof recordingSchema>

const recordingsSchema = z.object({ fields: z.array(z.json()), recordings: z.array(recordingSchema) })

/** All recordings of this demo, and the fields that every document was searched for. */
export type Recordings = z.infer<typeof recordingsSchema>

/** Reads the recordings that lie beside the page. */
export async function loadRecordings(): Promise<Recordings> {
  const response = await fetch('recordings.json')
  if (!response.ok) throw new Error(`recordings.json is not beside this page (HTTP ${response.status}).`)
  return recordingsSchema.parse(await response.json())
}
