import type { Recognize } from '../recognition/recognizePages.ts'
import { documentKind } from './documentKind.ts'
import { readCsv } from './tables/readCsv.ts'
import type { Reading } from './Reading.ts'
import { ReadingError } from './ReadingError.ts'
import { readingLimits } from './readingLimits.ts'
import { readJson } from './readJson.ts'
import { readMail } from './readMail.ts'
import { readPdf } from './pdf/readPdf.ts'
import { readPicture } from './readPicture.ts'
import { readXlsx } from './tables/readXlsx.ts'
import { readXml } from './xml/readXml.ts'
import { decodeText } from './decodeText.ts'
import { layOutText } from './layOutText.ts'

export interface DocumentFile {
  bytes: Uint8Array
  mimetype: string
  filename: string
}

/**
 * Reads a document into text with places, tables, a JSON value, XML or a message.
 *
 * @param recognize - What is done with pages that are pictures; what it throws ends the reading.
 * @throws ReadingError when the document cannot be read, with the reason in plain words.
 */
export async function readDocument(file: DocumentFile, recognize: Recognize, depth = 0): Promise<Reading> {
  if (file.bytes.length === 0) throw new ReadingError(empty)
  if (file.bytes.length > readingLimits.fileBytes) throw new ReadingError(tooLarge)
  const kind = await documentKind(file)
  if (typeof kind === 'object') throw new ReadingError(unsupported(kind.unsupported))
  switch (kind) {
    case 'pdf':
      return readPdf(file.bytes, recognize)
    case 'picture':
      return readPicture(file.bytes, recognize)
    case 'xlsx':
      return readXlsx(file.bytes)
    case 'csv':
      return readCsv(file.bytes)
    case 'json':
      return readJson(file.bytes)
    case 'xml':
      return readXml(file.bytes)
    case 'text':
      return readPlainText(file.bytes)
    case 'mail':
      if (depth >= readingLimits.mailDepth) throw new ReadingError(tooDeep)
      return readMail(file.bytes, (part) => readDocument(part, recognize, depth + 1))
  }
}

const empty = 'The file is empty (0 bytes). There is nothing to read. Check the file and upload it again.'
const tooLarge =
  `The file is larger than ${readingLimits.fileBytes / 1024 / 1024} MB, the limit of this server. ` +
  'Nothing was extracted. Split it, or upload a smaller version.'
const tooDeep =
  'A message inside a message inside a message: attachments nested this deep are not read. Upload the inner file itself.'
const unsupported = (words: string) =>
  `This file is ${words}. This local engine reads PDF, PNG and JPEG, CSV, Excel (.xlsx), JSON, XML, plain text and e-mail; ` +
  'no other pictures, audio, video or old Office files. Nothing was extracted. Convert it to one of these kinds and upload that.'

function readPlainText(bytes: Uint8Array): Reading {
  const { text, encoding } = decodeText(bytes)
  const lines = layOutText(text)
  const notes =
    lines.length >= readingLimits.lines
      ? [`Only the first ${lines.length} lines were read (the limit of this server).`]
      : []
  return { kind: 'lines', source: `plain text, ${encoding}`, lines, notes }
}
