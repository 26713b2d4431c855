import { convert } from 'html-to-text'
import PostalMime, { type Address, type Attachment as MimePart } from 'postal-mime'
import { layOutText } from './layOutText.ts'
import type { Attachment, Line, Reading } from './Reading.ts'
import { ReadingError } from './ReadingError.ts'
import { readingLimits } from './readingLimits.ts'

/** Reads one attachment; given by the caller, because an attachment may be a message again. */
export type ReadAttachment = (part: {
  bytes: Uint8Array
  mimetype: string
  filename: string
}) => Promise<Reading>

export async function readMail(bytes: Uint8Array, readAttachment: ReadAttachment): Promise<Reading> {
  const message = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(
    (error: unknown) => {
      throw new ReadingError(broken, { cause: error })
    },
  )
  const body = bodyLines(message.text, message.html)
  const isMail = message.from !== undefined || message.subject !== undefined || message.attachments.length > 0
  if (!isMail && body.length === 0) throw new ReadingError(broken)
  const notes: string[] = []
  const parts = message.attachments.filter((part) => !isDecoration(part))
  if (parts.length > readingLimits.attachments)
    notes.push(`Only the first ${readingLimits.attachments} of ${parts.length} attachments were read.`)
  const attachments: Attachment[] = []
  for (const part of parts.slice(0, readingLimits.attachments))
    attachments.push(await read(part, readAttachment))
  return {
    kind: 'mail',
    source: 'e-mail',
    notes,
    mail: {
      subject: message.subject?.trim() || undefined,
      from: addressText(message.from),
      to: (message.to ?? []).map(addressText).filter((address) => address !== undefined),
      sentAt: isoTime(message.date),
      body,
      attachments,
    },
  }
}

async function read(part: MimePart, readAttachment: ReadAttachment): Promise<Attachment> {
  const filename = part.filename ?? (part.mimeType === 'message/rfc822' ? 'message.eml' : 'attachment')
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

/** A logo in the body of the message is no document. */
const isDecoration = (part: MimePart) => part.related === true && part.mimeType.startsWith('image/')

function bodyLines(text: string | undefined, html: string | undefined): Line[] {
  if (text?.trim()) return layOutText(text.slice(0, readingLimits.textCharacters))
  if (!html?.trim()) return []
  const plain = convert(html.slice(0, readingLimits.textCharacters), {
    wordwrap: false,
    limits: { maxInputLength: readingLimits.textCharacters },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'dataTable', options: { colSpacing: 3, uppercaseHeaderCells: false } },
      ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  })
  return layOutText(plain)
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

const broken =
  'This file is not an e-mail that can be opened: it has no headers and no text. Nothing was extracted. ' +
  'Save the message again as .eml and upload it.'
