import type { DocumentText } from '../evidence/DocumentText.ts'
import { decodeText } from './decodeText.ts'
import type { DocumentContent, UnreadableReason } from './DocumentContent.ts'
import { prettyJson } from '../../values/prettyJson.ts'
import { type DocumentKind, documentKind } from './documentKind.ts'
import { layOutLines } from './layOutLines.ts'
import { layOutSheet } from './layOutSheet.ts'
import { readMail } from './readMail.ts'
import { readCsv, readXlsx } from './readSheets.ts'

/** What is more is not shown: nobody reads on, and a browser would stall. */
const mostCharacters = 2_000_000

/** Makes what is shown of a file. What reads a kind is loaded with the first file of it. Never rejects. */
export async function readDocument(
  blob: Blob,
  { name, mimetype }: { name: string | undefined; mimetype: string | undefined },
): Promise<DocumentContent> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  if (bytes.length === 0) return { kind: 'unreadable', reason: 'empty' }
  const kind = documentKind({ firstBytes: bytes.subarray(0, 1_024), mimetype: mimetype || blob.type, name })
  try {
    return await readKind(kind, { blob, bytes })
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) }
  }
}

async function readKind(
  kind: DocumentKind,
  { blob, bytes }: { blob: Blob; bytes: Uint8Array },
): Promise<DocumentContent> {
  switch (kind) {
    case 'pdf': {
      const { openPdf } = await import('../pdf/openPdf.ts')
      return { kind, pdf: await openPdf(bytes) }
    }
    case 'image':
    case 'audio':
    case 'video':
      return { kind, blob }
    case 'csv':
      return toTable(await readCsv(bytes))
    case 'sheet':
      return toTable(await readXlsx(blob))
    case 'mail': {
      const { text, mail } = await readMail(bytes)
      return { kind, mail, text: asOnePart(text) }
    }
    case 'json':
      return toText(inLines(decodeText(bytes)))
    case 'text':
      return toText(decodeText(bytes))
    case 'unknown':
      return { kind: 'unreadable', reason: 'unknown' }
  }
}

function toText(text: string): DocumentContent {
  const lines = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  if (lines.trim() === '') return { kind: 'unreadable', reason: 'empty' }
  return {
    kind: 'text',
    text: asOnePart(lines.slice(0, mostCharacters)),
    isCut: lines.length > mostCharacters,
  }
}

function toTable(sheets: DocumentSheets): DocumentContent {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return { kind: 'unreadable', reason: 'empty' }
  return { kind: 'table', sheets: filled, text: { parts: filled.map(layOutSheet) } }
}

type DocumentSheets = Extract<DocumentContent, { kind: 'table' }>['sheets']

const asOnePart = (text: string): DocumentText => ({ parts: [layOutLines(text)] })

/** JSON that is none is shown as the text that it is. */
function inLines(text: string): string {
  try {
    return prettyJson(text.replace(/^\ufeff/, ''))
  } catch {
    return text
  }
}

/** pdf.js names its errors, and is not loaded here to compare their classes. */
function reasonOf(error: unknown): UnreadableReason {
  return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'broken'
}
