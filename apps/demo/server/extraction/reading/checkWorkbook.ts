import { inflateRawSync } from 'node:zlib'
import { ReadingError } from './ReadingError.ts'
import { readingLimits } from './readingLimits.ts'

const entryMark = 0x02014b50
const entryHeaderBytes = 46
const localHeaderBytes = 30
const deflated = 8

interface ZipEntry {
  name: string
  method: number
  packedBytes: number
  offset: number
}

/**
 * Refuses a workbook that would cost far more memory than its size tells: one that unpacks to very much, whatever its
 * directory declares, or one with a cell so far out that millions of empty cells would have to be made up.
 *
 * @throws ReadingError when the workbook is too large to be opened.
 */
export function checkWorkbook(bytes: Uint8Array): void {
  let budget: number = readingLimits.unpackedBytes
  for (const entry of entriesOf(bytes)) {
    const content = unpack(bytes, entry, budget)
    budget -= content.length
    if (entry.name.endsWith('.xml') && gridSize(content) > readingLimits.cells)
      throw new ReadingError(tooWide)
  }
}

function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: ZipEntry[] = []
  for (let at = 0; at + entryHeaderBytes <= view.byteLength; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== entryMark) continue
    const nameStart = at + entryHeaderBytes
    const name = new TextDecoder().decode(
      bytes.subarray(nameStart, nameStart + view.getUint16(at + 28, true)),
    )
    const method = view.getUint16(at + 10, true)
    entries.push({
      name,
      method,
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
  }
  return entries
}

function unpack(bytes: Uint8Array, { method, packedBytes, offset }: ZipEntry, budget: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + localHeaderBytes > view.byteLength) return new Uint8Array()
  const start =
    offset + localHeaderBytes + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const packed = bytes.subarray(start, start + packedBytes)
  if (method !== deflated) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget) })
  } catch (error) {
    if (error instanceof RangeError) throw new ReadingError(tooLarge)
    // A damaged entry is the reader's to report.
    return new Uint8Array()
  }
}

/** Rows times columns, up to the furthest cell; 0 for a part of the workbook that is no sheet. */
function gridSize(part: Uint8Array): number {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1')
  if (!xml.includes('sheetData')) return 0
  let rows = 1
  let columns = 1
  for (const match of xml.matchAll(/\sr=["']([A-Z]{0,3})(\d{1,7})["']/g)) {
    rows = Math.max(rows, Number(match[2]))
    columns = Math.max(columns, columnNumber(match[1] ?? ''))
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
