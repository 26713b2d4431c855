import { randomUUID } from 'node:crypto'
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
    const document = await receiveDocument(
      readJson(Buffer.from(body.buffer).toString('utf8'), documentSchema),
      context.fetchDocument,
    )
    const id = randomUUID()
    await context.store.files.write(id, document.bytes)
    context.store.rows.addDocument({ id, tableId, filename: document.filename, mimetype: document.mimetype })
    return id
  })
}
