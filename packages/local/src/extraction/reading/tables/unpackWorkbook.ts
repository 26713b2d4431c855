import { buffer } from 'node:stream/consumers'
import { zipSync } from 'fflate'
import { fromBufferPromise } from 'yauzl'
import { mendWorkbook, type MendedWorkbook } from './mendWorkbook.ts'
import { ReadingError } from '../ReadingError.ts'
import { readingLimits } from '../readingLimits.ts'

export interface UnpackedWorkbook {
  packed: ArrayBuffer
  mended: MendedWorkbook
}

/**
 * Unpacks what the reader of workbooks looks at, and packs it anew without compression: it then reads the very bytes that
 * were counted and checked here, and nothing that only a second look at the archive would find.
 *
 * @throws ReadingError for a workbook that costs far more than its size tells: one that unpacks to very much, or has a
 * cell so far out that millions of empty cells would have to be made up. Any other error: it cannot be unpacked.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<UnpackedWorkbook> {
  const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (archive.entryCount > readingLimits.archiveEntries) throw new ReadingError(tooLarge)
  const parts: Record<string, Uint8Array> = {}
  let bytesLeft: number = readingLimits.unpackedBytes
  let cellsLeft: number = readingLimits.cells
  for await (const entry of archive.eachEntry()) {
    if (!/\.(?:xml|rels)$/.test(entry.fileName)) continue
    bytesLeft -= entry.uncompressedSize
    if (bytesLeft < 0) throw new ReadingError(tooLarge)
    // An entry that holds another number of bytes than it tells ends in an error here.
    const part = await buffer(await archive.openReadStreamPromise(entry))
    cellsLeft -= gridSize(part)
    if (cellsLeft < 0) throw new ReadingError(tooWide)
    parts[entry.fileName] = part
  }
  const mended = mendWorkbook(parts)
  const { buffer: packed, byteOffset, byteLength } = zipSync(parts, { level: 0 })
  return { packed: packed.slice(byteOffset, byteOffset + byteLength), mended }
}

/** Rows times columns, up to the furthest cell; 0 for a part of the workbook that is no sheet. */
function gridSize(part: Buffer): number {
  const xml = part.toString('latin1')
  if (!xml.includes('sheetData')) return 0
  let rows = 1
  let columns = 1
  for (const [, , place = ''] of xml.matchAll(/(?<![\w.-])(?<!xmlns:)r\s*=\s*(["'])(.*?)\1/gs)) {
    const address = /^([A-Z]{0,3})(\d{1,7})$/.exec(place)
    // No program writes letters of an address as entities; who does so hides how far out the cell is.
    if (!address) throw new Error('An address of the sheet is none.')
    rows = Math.max(rows, Number(address[2]))
    columns = Math.max(columns, columnNumber(address[1] ?? ''))
  }
  return rows * columns
}

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

const tooLarge =
  'The workbook unpacks to more than this server allows, so it was not opened. ' +
  'Split it into smaller workbooks, or export the sheet that matters as CSV.'
const tooWide =
  'A cell of this workbook stands so far out that millions of empty cells would have to be read, so it was not opened. ' +
  'Delete the stray cells at the end of the sheet, or export the sheet as CSV.'
