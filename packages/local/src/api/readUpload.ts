import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { maxUploadBodyBytes } from '../contract/limits.ts'
import { patiently } from '../store/storeFaults.ts'
import type { Place } from '../uploads/createRoom.ts'
import {
  type DocumentBody,
  documentSchema,
  undocumentedMimetypes,
  receiveDocument,
} from '../uploads/receiveDocument.ts'
import type { LocalContext } from './LocalContext.ts'
import { readBody, readJson } from './readBody.ts'

/**
 * Keeps the document of an upload and adds its row: first the file, then the row that makes it count. `isExtension`: its kind
 * is one that the documentation has not.
 */
export async function readUpload(context: LocalContext, request: Request, tableId: string) {
  const place = context.bodyRoom.enter()
  try {
    const document = await parse(request, place)
    // An address may take half a minute to answer, and its body is read already.
    if (document.file_type === 'uri') place.leave()
    const { bytes, filename, mimetype } = await receiveDocument(document, context.fetchDocument)
    const id = randomUUID()
    await context.store.files.write(id, bytes)
    const row = { id, tableId, filename, mimetype, sizeBytes: bytes.byteLength }
    await patiently(() => context.store.rows.addDocument(row)).catch(async (error: unknown) => {
      await context.store.files.remove(id)
      throw error
    })
    return { rowId: id, isExtension: undocumentedMimetypes.some((one) => one === mimetype) }
  } finally {
    place.leave()
  }
}

async function parse(request: Request, place: Place): Promise<DocumentBody> {
  const body = await readBody(request, maxUploadBodyBytes, place)
  const text = new TextDecoder().decode(body)
  // Each step over megabytes takes its tens of milliseconds; others get their turn in between.
  await nextTurn()
  const document = readJson(text, documentSchema, JSON.parse)
  await nextTurn()
  return document
}
