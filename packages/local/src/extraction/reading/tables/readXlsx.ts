import readXlsxFile from 'read-excel-file/universal'
import { buffer } from 'node:stream/consumers'
import { zipSync } from 'fflate'
import { fromBufferPromise } from 'yauzl'
import { type Cell, type Reading, type Sheet, ReadingError, readingLimits } from '../Reading.ts'
import { type MendedWorkbook, mendWorkbook } from './mendWorkbook.ts'

/** Reads every sheet of an Excel workbook. Cells that are dates become ISO text. */
export async function readXlsx(bytes: Uint8Array): Promise<Reading> {
  const { workbook, mended } = await unpackWorkbook(bytes)
    .then(async ({ packed, mended: found }) => ({
      workbook: await readXlsxFile(packed, { parseNumber }),
      mended: found,
    }))
    .catch((error: unknown) => {
      if (error instanceof ReadingError) throw error
      throw new ReadingError(broken, { cause: error })
    })
  const notes = notesOf(mended)
  const sheets: Sheet[] = []
  let cellsLeft: number = readingLimits.cells
  for (const { sheet: name, data } of workbook) {
    const rows: Cell[][] = []
    const numbers: number[] = []
    for (const [index, row] of data.entries()) {
      cellsLeft -= row.length
      if (rows.length >= readingLimits.rows || cellsLeft < 0) break
      const cells = row.map(toCell)
      if (cells.every((cell) => cell === null || cell === '')) continue
      rows.push(cells)
      numbers.push(index + 1)
    }
    if (rows.length >= readingLimits.rows || cellsLeft < 0)
      notes.push(`Sheet "${name}": only the first ${rows.length} rows were read (the limit of this server).`)
    if (rows.length > 0) sheets.push({ name, rows, numbers })
  }
  if (sheets.length === 0) throw new ReadingError(empty)
  return {
    kind: 'sheets',
    source: `Excel workbook, ${sheets.length} sheet${sheets.length === 1 ? '' : 's'}`,
    sheets,
    notes,
  }
}

function notesOf({ withoutCells, errorCells, errorCount }: MendedWorkbook): string[] {
  const notes = withoutCells.map((name) => `Sheet "${name}" is a chart or holds no cells, and was left out.`)
  const more = errorCount > errorCells.length ? ` and ${errorCount - errorCells.length} more` : ''
  if (errorCount > 0)
    notes.push(`Cells that hold an error instead of a value were left out: ${errorCells.join(', ')}${more}.`)
  return notes
}

/** An id beyond 2^53 is kept as text. Fractions are not: spreadsheets write them with the noise of their arithmetic. */
function parseNumber(text: string): number | string {
  const number = Number(text)
  return Number.isFinite(number) && (Number.isSafeInteger(number) || !/^-?\d+$/.test(text)) ? number : text
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null
    const text = value.toISOString()
    // The day before the first one of the calendar of spreadsheets: a time of day alone.
    if (/^1899-12-3[01]T/.test(text)) return text.slice(11, 19)
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
  }
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

const broken =
  'This file cannot be opened as an Excel workbook: it is damaged, protected by a password, or another kind of file. ' +
  'Nothing was extracted. Open it in a spreadsheet program, save it as .xlsx and upload it again.'
const empty =
  'The workbook has no filled cells on any sheet. There is nothing to extract. Check the file and upload it again.'

/**
 * Unpacks what the reader of workbooks looks at, and packs it anew without compression: it then reads the very bytes that
 * were counted and checked here, and nothing that only a second look at the archive would find.
 *
 * @throws ReadingError for a workbook that costs far more than its size tells: one that unpacks to very much, or has a
 * cell so far out that millions of empty cells would have to be made up. Any other error: it cannot be unpacked.
 */
async function unpackWorkbook(bytes: Uint8Array) {
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
