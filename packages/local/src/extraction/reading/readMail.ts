import PostalMime, { type Address, type Attachment as MimePart } from 'postal-mime'
import { layOutText } from './layOutText.ts'
import {
  type DocumentFile,
  type Attachment,
  type Line,
  type Reading,
  ReadingError,
  readingLimits,
} from './Reading.ts'
import { harmlessName } from '../../contract/harmlessName.ts'
import { textOfHtml } from './textOfHtml.ts'

/** Reads one attachment; given by the caller, because an attachment may be a message again. */
export type ReadAttachment = (part: DocumentFile) => Promise<Reading>

export async function readMail(bytes: Uint8Array, readAttachment: ReadAttachment): Promise<Reading> {
  if (hasTooManyParts(bytes)) throw new ReadingError(tooManyParts)
  const message = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    // A message within is read as one, with its own sender, wherever the outer one wants it shown.
    forceRfc822Attachments: true,
  }).catch((error: unknown) => {
    throw new ReadingError(broken, { cause: error })
  })
  const notes: string[] = []
  const body = bodyLines(message.text, message.html, notes)
  const isMail = message.from !== undefined || message.subject !== undefined || message.attachments.length > 0
  if (!isMail && body.length === 0) throw new ReadingError(broken)
  const parts = message.attachments.filter((part) => !isDecoration(part))
  const decorations = message.attachments.filter(isDecoration).map(nameOf)
  if (decorations.length > 0)
    notes.push(
      `Small pictures in the text of the message were left out: ${decorations.join(', ').slice(0, 200)}.`,
    )
  const attachments: Attachment[] = []
  for (const [index, part] of parts.entries())
    attachments.push(
      index < readingLimits.attachments
        ? await read(part, readAttachment)
        : { filename: nameOf(part), reading: undefined, problem: tooManyAttachments },
    )
  return {
    kind: 'mail',
    source: 'e-mail',
    notes,
    mail: {
      subject: message.subject?.trim() || undefined,
      from: addressText(message.from),
      to: (message.to ?? [])
        .slice(0, readingLimits.mailReceivers)
        .map(addressText)
        .filter((address) => address !== undefined),
      sentAt: isoTime(message.date),
      body,
      attachments,
    },
  }
}

async function read(part: MimePart, readAttachment: ReadAttachment): Promise<Attachment> {
  const filename = nameOf(part)
  const { content } = part
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  try {
    const reading = await readAttachment({ bytes, mimetype: part.mimeType, filename })
    return { filename, reading, problem: undefined }
  } catch (error) {
    if (error instanceof ReadingError) return { filename, reading: undefined, problem: error.message }
    throw error
  }
}

/** Each part costs memory, however small it is: a line that separates parts begins with two dashes and a name. */
function hasTooManyParts(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let parts = 0
  for (const [line] of text.matchAll(/^--\S{1,200}[ \t]*\r?$/gm))
    if (/[A-Za-z0-9]/.test(line) && ++parts > readingLimits.mailParts) return true
  return false
}

const nameOf = (part: MimePart) =>
  harmlessName(part.filename ?? (part.mimeType === 'message/rfc822' ? 'message.eml' : 'attachment'))

/** A logo in the body of the message is no document; a photo that somebody put there may be one. */
function isDecoration({ related, mimeType, content }: MimePart): boolean {
  const bytes = typeof content === 'string' ? content.length : content.byteLength
  return related === true && mimeType.startsWith('image/') && bytes < readingLimits.mailDecorationBytes
}

/** What cannot be laid out is left out with a word, as the attachments may tell all the same. */
function bodyLines(text: string | undefined, html: string | undefined, notes: string[]): Line[] {
  if (text?.trim()) return layOutText(text.slice(0, readingLimits.textCharacters))
  if (!html?.trim()) return []
  try {
    return layOutText(textOfHtml(html))
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    notes.push(`The text of the message was left out: ${error.message}`)
    return []
  }
}

function addressText(address: Address | undefined): string | undefined {
  if (!address) return undefined
  const mailbox = 'address' in address ? address.address : undefined
  if (!mailbox) return address.name || undefined
  return address.name ? `${address.name} <${mailbox}>` : mailbox
}

function isoTime(date: string | undefined): string | undefined {
  const time = date ? new Date(date) : undefined
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined
}

const tooManyAttachments = `Only the first ${readingLimits.attachments} attachments of a message are read; upload it by itself.`
const tooManyParts =
  'This message consists of more parts than this server reads, so it was not opened. Nothing was extracted. ' +
  'Upload the attachment that matters by itself.'
const broken =
  'This file is not an e-mail that can be opened: it has no headers and no text. Nothing was extracted. ' +
  'Save the message again as .eml and upload it.'
