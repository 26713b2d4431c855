import type { DocumentBody } from '../contract/DocumentBody.ts'
import type { JsonValue } from '../contract/JsonValue.ts'
import { mimetypes, toMimetype } from '../contract/mimetypes.ts'
import { RunInputError } from './errors.ts'

/** A document to upload: a file, the address of one, or an e-mail in parts. */
export type UploadSource =
  | Blob
  | { file: Blob; filename: string; mimetype?: string }
  | { uri: string; filename: string; mimetype: string }
  | { parts: JsonValue[]; filename: string; mimetype: string }

/**
 * Builds the body that uploads a document, with all four fields that the API names.
 *
 * @throws RunInputError if the API does not take this kind of file, the address is not http or https, or the file cannot
 * be read.
 */
export async function toDocumentBody(source: UploadSource): Promise<DocumentBody> {
  try {
    return await build(source)
  } catch (cause) {
    if (cause instanceof RunInputError) throw cause
    // A file dialog that was cancelled gives none, and one that was changed or moved since it was chosen cannot be read. As base64
    // about 400 MB are more than a text may be long.
    const sentence =
      'The file cannot be read or is too large, so nothing was sent. Choose it again, or another.'
    throw new RunInputError(sentence, { cause })
  }
}

async function build(source: UploadSource): Promise<DocumentBody> {
  // Not `instanceof`: a file of another window, as of a frame, is of a `Blob` of its own.
  if ('size' in source) return build({ file: source, filename: nameOf(source) })
  const type = source.mimetype ?? ('file' in source ? source.file.type : '')
  const mimetype = toMimetype(type, source.filename)
  if (mimetype === undefined)
    throw new RunInputError(
      `Cloudsquid does not take files of type "${type || 'unknown'}", so nothing was sent. It takes ${mimetypes.join(', ')}.`,
    )
  const common = { mimetype, filename: source.filename }
  if ('uri' in source) return { ...common, file_type: 'uri', file: checkUri(source.uri) }
  if ('parts' in source) return { ...common, file_type: 'multipart', file: source.parts }
  const bytes = new Uint8Array(await source.file.arrayBuffer())
  return { ...common, file_type: 'binary', file: encodeBase64(bytes) }
}

function nameOf(blob: Blob): string {
  return 'name' in blob && typeof blob.name === 'string' && blob.name !== '' ? blob.name : 'document'
}

function checkUri(uri: string): string {
  if (/^https?:\/\/[^/]/i.test(uri)) return uri
  throw new RunInputError(
    'The uri of the document is not http or https, so nothing was sent. Pass a full one.',
  )
}

/** A multiple of 3, so that the pieces join without padding between them; small enough to spread as arguments. */
const chunkBytes = 0x6000

/** Encodes bytes as standard base64 without a `data:` prefix (contract row 26). */
export function encodeBase64(bytes: Uint8Array): string {
  const chunks: string[] = []
  for (let start = 0; start < bytes.length; start += chunkBytes)
    chunks.push(btoa(String.fromCharCode(...bytes.subarray(start, start + chunkBytes))))
  return chunks.join('')
}
