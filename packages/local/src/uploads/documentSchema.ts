import { mimetypes } from 'cloudsquid-react/contract'
import * as z from 'zod'
import { harmlessName } from '../contract/harmlessName.ts'

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
export const partSchema = z.object({ ...common, file: z.string('file of a part must be base64 text.') })

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
