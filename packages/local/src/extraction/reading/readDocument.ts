import type { Recognize } from '../recognition/recognizePages.ts'
import { documentKind } from './documentKind.ts'
import { readCsv } from './tables/readCsv.ts'
import { type DocumentFile, type Reading, ReadingError, readingLimits } from './Reading.ts'
import { readMail } from './readMail.ts'
import { readPdf } from './pdf/readPdf.ts'
import { readXlsx } from './tables/readXlsx.ts'
import { readXml } from './xml/readXml.ts'
import { decodeText } from './decodeText.ts'
import { layOutText } from './layOutText.ts'
import type { JsonValue } from 'cloudsquid-react/contract'
import { parseKeepingDigits } from '../../contract/parseKeepingDigits.ts'
import { openPicture } from '../recognition/openPicture.ts'
import { layOutScan, judgeScan } from './judgeScan.ts'

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

/** Reads JSON. Numbers that would lose digits as numbers (an id beyond 2^53) are kept as text, with a word. */
function readJson(bytes: Uint8Array): Reading {
  const { text, encoding } = decodeText(bytes)
  const kept: string[] = []
  const value = parseJson(text.replace(/^\ufeff/, ''), kept)
  const notes =
    kept.length > 0
      ? [
          `${kept.length === 1 ? 'A number has' : `${kept.length} numbers have`} more digits than a number can hold, and ${kept.length === 1 ? 'is' : 'are'} given as text so that none is lost: ${kept.slice(0, 5).join(', ')}.`,
        ]
      : []
  return { kind: 'json', source: `JSON, ${encoding}`, value, notes }
}

function parseJson(text: string, kept: string[]): JsonValue {
  try {
    return parseKeepingDigits(text, (digits) => kept.push(digits.slice(0, 60))) as JsonValue
  } catch (error) {
    throw new ReadingError(error instanceof RangeError ? tooDeepJson : brokenJson, { cause: error })
  }
}

const brokenJson =
  'This file is not valid JSON: it is cut off or has a fault in its syntax. Nothing was extracted. ' +
  'Check it with a JSON validator and upload it again.'
const tooDeepJson = 'This JSON is nested deeper than this server reads. Nothing was extracted.'

/** Recognises the text of a PNG or JPEG. */
export async function readPicture(bytes: Uint8Array, recognize: Recognize): Promise<Reading> {
  const picture = await openPicture(bytes)
  if (picture === 'too-large') throw new ReadingError(tooManyPixels)
  if (picture === 'broken') throw new ReadingError(brokenPicture)
  const pages = await recognize([{ number: 1, open: async () => picture }], 1)
  const page = pages.get(1)
  if (typeof page !== 'object') throw new ReadingError(reasons[page ?? 'late'])
  const lines = layOutScan(page, 1)
  const { notes, isHopeless } = judgeScan([[1, page]], 1)
  if (isHopeless) throw new ReadingError(notes.join(' '))
  return { kind: 'lines', source: 'picture, its text recognised', lines, notes, pages: [page] }
}

const tooManyPixels =
  'This picture has more pixels than this server unpacks, so it was not opened. Nothing was extracted. ' +
  'Save it smaller: 3,000 pixels along the longer side are enough for a page.'
const brokenPicture =
  'This file begins like a picture but cannot be opened as one: it is damaged or was cut off on its way. ' +
  'Nothing was extracted. Open it in a viewer to check it, and upload it again.'
const tooLong =
  'Recognising this picture took longer than one document may take. Nothing was extracted. ' +
  'Cut it to the page that matters, or upload the original document.'
const ended =
  'The recognition ended unexpectedly in the middle of this picture, twice, so nothing was extracted. ' +
  'Save it smaller, or cut it to the page that matters, and upload it again.'

const reasons = { broken: brokenPicture, late: tooLong, ended } as const
