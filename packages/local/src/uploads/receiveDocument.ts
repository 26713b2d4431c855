import * as z from 'zod'
import { maxDocumentBytes, maxDocumentWords } from '../contract/limits.ts'
import { mimetypes } from 'cloudsquid-react/contract'
import { harmlessName } from '../contract/harmlessName.ts'

interface ReceivedDocument {
  bytes: Uint8Array
  filename: string
  mimetype: string
}

/** Fetches a document by its address. */
export type FetchDocument = (uri: string) => Promise<Uint8Array>

/**
 * Turns the body of an upload into the document's bytes, from wherever `file_type` says they are.
 *
 * An address is fetched now rather than when the run starts: whoever uploads learns at once that it cannot be, and a
 * signed address does not expire in the queue.
 *
 * @throws UploadFault if they cannot be had, are none, or are too many.
 */
export async function receiveDocument(
  body: DocumentBody,
  fetchDocument: FetchDocument,
): Promise<ReceivedDocument> {
  const document = await readBody(body, fetchDocument)
  if (document.bytes.byteLength > maxDocumentBytes)
    throw new UploadFault(
      413,
      `The document is larger than ${maxDocumentWords}, which is the limit. Send a smaller one.`,
    )
  return document
}

async function readBody(body: DocumentBody, fetchDocument: FetchDocument): Promise<ReceivedDocument> {
  const { filename, mimetype } = body
  switch (body.file_type) {
    case 'binary':
      return { filename, mimetype, bytes: decode(body.file) }
    case 'uri':
      return { filename, mimetype, bytes: await fetchDocument(body.file) }
    case 'multipart':
      return choosePart(body.file)
  }
}

/**
 * Decodes standard, padded base64, strictly: Node's own decoder skips whatever it does not know, and a damaged document
 * would be kept as if it were whole.
 */
function decode(file: string): Uint8Array {
  const bytes = Buffer.from(file, 'base64')
  // What was skipped does not come back; this takes half the time of a regular expression over megabytes.
  if (bytes.toString('base64') === file) return bytes
  throw new UploadFault(
    400,
    'file is not standard base64. Encode the document without line breaks and without a "data:" prefix.',
  )
}

/** Attachments carry the document; the text around them is read when there is nothing else. */
function choosePart(parts: unknown[]): ReceivedDocument {
  const readable = parts.flatMap((part) => partSchema.safeParse(part).data ?? [])
  const part = readable.find(({ mimetype }) => mimetype !== 'text/plain') ?? readable[0]
  if (part === undefined)
    throw new UploadFault(
      400,
      'No part of the multipart document can be read. Each needs filename, mimetype and file (base64).',
    )
  return { filename: part.filename, mimetype: part.mimetype, bytes: decode(part.file) }
}

/** A document that is refused, with the status and the sentence that its sender gets. */
export class UploadFault extends Error {
  override name = 'UploadFault'
  readonly status: 400 | 413

  constructor(status: 400 | 413, message: string) {
    super(message)
    this.status = status
  }
}

/** Kinds that the documentation has not; they are read here, and their answers are marked. */
export const undocumentedMimetypes = ['application/xml', 'text/xml'] as const
const taken = [...mimetypes, ...undocumentedMimetypes] as const
const mimetype = z.enum(taken, `mimetype must be one of ${taken.join(', ')}.`)
// A name is shown and sent back in a header; a path or a control character has no business in it.
const filename = z
  .string('filename must be text.')
  .trim()
  .regex(/^[^\p{Cc}/\\]*$/u, 'filename must be a plain name, without a path or control characters.')
  .overwrite(harmlessName)
  .min(1, 'filename must not be empty.')
  .max(255, 'filename must have at most 255 characters.')

const common = { mimetype, filename }

/** One part of a `multipart` document; its shape is not documented, so this one is this server's own. */
const partSchema = z.object({ ...common, file: z.string('file of a part must be base64 text.') })

/** The body that uploads a document: all four fields, and `file` as `file_type` says. */
export const documentSchema = z.discriminatedUnion(
  'file_type',
  [
    z.object({ ...common, file_type: z.literal('binary'), file: z.string('file must be base64 text.') }),
    z.object({
      ...common,
      file_type: z.literal('uri'),
      file: z
        .string('file must be an address.')
        .max(8_192, 'file must be an address of at most 8192 characters.'),
    }),
    z.object({
      ...common,
      file_type: z.literal('multipart'),
      file: z
        .array(z.unknown(), 'file must be a list of parts.')
        .min(1, 'file must have at least one part.')
        .max(100, 'file must have at most 100 parts.'),
    }),
  ],
  'file_type must be binary, uri or multipart.',
)

export type DocumentBody = z.infer<typeof documentSchema>
