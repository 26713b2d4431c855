import type { JsonValue } from './JsonValue.ts'
import type { Mimetype } from './mimetypes.ts'

/**
 * The body that uploads a document (schema `Document`). All four fields are always sent, though the samples of the
 * documentation leave two out.
 */
export interface DocumentBody {
  mimetype: Mimetype
  filename: string
  /** `binary`: `file` is plain base64; `uri`: an address to read it from; `multipart`: an e-mail in parts. */
  file_type: 'binary' | 'uri' | 'multipart'
  file: string | JsonValue[]
}
