import readXlsxFile from 'read-excel-file/universal'
import type { Cell, Reading, Sheet } from '../Reading.ts'
import { ReadingError } from '../ReadingError.ts'
import { readingLimits } from '../readingLimits.ts'
import type { MendedWorkbook } from './mendWorkbook.ts'
import { unpackWorkbook } from './unpackWorkbook.ts'

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
