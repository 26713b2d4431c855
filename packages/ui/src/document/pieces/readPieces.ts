import type { TextPart } from '../evidence/DocumentText.ts'
import type { DocumentContent, MailAttachment } from '../reading/DocumentContent.ts'
import { readDocument } from '../reading/readDocument.ts'
import type { RecognizedPage } from '../words/RecognizedPage.ts'
import { withWords } from '../words/withWords.ts'
import { contentText } from './contentText.ts'
import type { DocumentPiece } from './DocumentPiece.ts'

/** More are listed and can be opened, but nothing is looked for in them: somebody would wait for minutes. */
export const mostSearchedPieces = 60
const mostCharacters = 6_000_000
/** A mail in a mail in a mail: further in, they are kept as files. */
const deepestMail = 5
const mostPieces = 500

interface ReadPiecesOptions {
  name?: string | undefined
  /** What was recognised in the document itself, where it is a picture. */
  words?: readonly RecognizedPage[] | undefined
  signal?: AbortSignal
}

interface Waiting {
  attachment: MailAttachment
  depth: number
}

/** Gives the pieces of a document with their text: itself, then what is attached, then what is attached to that. */
export async function readPieces(
  content: DocumentContent,
  { name, words, signal }: ReadPiecesOptions = {},
): Promise<readonly DocumentPiece[]> {
  const own = withWords(content, (await contentText(content))?.parts ?? [], words)
  const pieces: DocumentPiece[] = [
    { name, source: undefined, attachment: undefined, parts: own, firstPart: 0, search: searchOf(own) },
  ]
  const waiting: Waiting[] = attachmentsOf(content, 1)
  let characters = lettersOf(own)
  let part = own.length
  for (let next = waiting.shift(); next && pieces.length < mostPieces; next = waiting.shift()) {
    if (signal?.aborted) return pieces
    const isSkipped = pieces.length >= mostSearchedPieces || characters > mostCharacters
    const { parts, inner } = isSkipped ? { parts: [], inner: [] } : await readAttachment(next)
    waiting.unshift(...inner)
    pieces.push({
      name: next.attachment.name,
      source: sourceOf(next.attachment),
      attachment: next.attachment,
      parts,
      firstPart: part,
      search: isSkipped ? 'skipped' : searchOf(parts),
    })
    part += parts.length
    characters += lettersOf(parts)
  }
  return pieces
}

async function readAttachment({
  attachment,
  depth,
}: Waiting): Promise<{ parts: readonly TextPart[]; inner: Waiting[] }> {
  const { blob, name, mimetype } = attachment
  const content = await readDocument(blob, { name, mimetype })
  try {
    const text = await contentText(content)
    return { parts: text?.parts ?? [], inner: attachmentsOf(content, depth + 1) }
  } catch {
    // It says so itself where it is shown; the others are searched all the same.
    return { parts: [], inner: [] }
  } finally {
    if (content.kind === 'pdf') await content.pdf.close()
  }
}

function attachmentsOf(content: DocumentContent, depth: number): Waiting[] {
  if (content.kind !== 'mail' || depth > deepestMail) return []
  return content.mail.attachments.map((attachment) => ({ attachment, depth }))
}

const searchOf = (parts: readonly TextPart[]) =>
  parts.some(({ text }) => text.trim() !== '') ? 'searched' : 'noText'

const lettersOf = (parts: readonly TextPart[]) => parts.reduce((sum, { text }) => sum + text.length, 0)

const sourceOf = ({ blob, name, mimetype }: MailAttachment) => ({
  name,
  mimetype,
  loadDocument: async () => blob,
})
