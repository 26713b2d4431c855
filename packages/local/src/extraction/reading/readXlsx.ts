import readXlsxFile from 'read-excel-file/universal'
import type { Cell, Reading, Sheet } from './Reading.ts'
import { ReadingError } from './ReadingError.ts'
import { readingLimits } from './readingLimits.ts'
import { unpackWorkbook } from './unpackWorkbook.ts'

/** Reads every sheet of an Excel workbook. Cells that are dates become ISO text. */
export async function readXlsx(bytes: Uint8Array): Promise<Reading> {
  const workbook = await unpackWorkbook(bytes)
    .then((unpacked) => readXlsxFile(unpacked))
    .catch((error: unknown) => {
      if (error instanceof ReadingError) throw error
      throw new ReadingError(broken, { cause: error })
    })
  const notes: string[] = []
  const sheets: Sheet[] = []
  let cellsLeft: number = readingLimits.cells
  for (const { sheet: name, data } of workbook) {
    const rows: Cell[][] = []
    for (const row of data) {
      cellsLeft -= row.length
      if (rows.length >= readingLimits.rows || cellsLeft < 0) break
      const cells = row.map(toCell)
      if (cells.some((cell) => cell !== null && cell !== '')) rows.push(cells)
    }
    if (rows.length >= readingLimits.rows || cellsLeft < 0)
      notes.push(`Sheet "${name}": only the first ${rows.length} rows were read (the limit of this server).`)
    if (rows.length > 0) sheets.push({ name, rows })
  }
  if (sheets.length === 0) throw new ReadingError(empty)
  return {
    kind: 'sheets',
    source: `Excel workbook, ${sheets.length} sheet${sheets.length === 1 ? '' : 's'}`,
    sheets,
    notes,
  }
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null
    const text = value.toISOString()
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
