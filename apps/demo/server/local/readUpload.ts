import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { maxUploadBodyBytes } from '../config/limits.ts'
import { documentSchema } from '../uploads/documentSchema.ts'
import { receiveDocument } from '../uploads/receiveDocument.ts'
import type { LocalContext } from './LocalContext.ts'
import { readBody } from './readBody.ts'
import { readJson } from './readJson.ts'
import { weightOf } from './weightOf.ts'

/** Keeps the document of an upload and adds its row: first the file, then the row that makes it count. */
export function readUpload(context: LocalContext, request: Request, tableId: string): Promise<string> {
  return context.bodyGate(weightOf(request), async () => {
    const body = await readBody(request, maxUploadBodyBytes)
    const text = new TextDecoder().decode(body)
    // Each step over megabytes takes its tens of milliseconds; others get their turn in between.
    await nextTurn()
    const document = readJson(text, documentSchema)
    await nextTurn()
    const received = await receiveDocument(document, context.fetchDocument)
    const id = randomUUID()
    await context.store.files.write(id, received.bytes)
    context.store.rows.addDocument({ id, tableId, filename: received.filename, mimetype: received.mimetype })
    return id
  })
}
