import type { Sheet } from './DocumentContent.ts'
import { decodeText } from './decodeText.ts'

/** Reads a CSV file as one sheet. "sep=;" on the first line is a hint for spreadsheet programs, and no row. */
export async function readCsv(bytes: Uint8Array): Promise<Sheet[]> {
  const { default: papa } = await import('papaparse')
  const text = decodeText(bytes)
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const { data } = papa.parse<string[]>(hint ? text.slice(hint[0].length) : text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
    ...(hint?.[1] !== undefined && { delimiter: hint[1] }),
  })
  return [{ name: '', rows: data.map((row) => row.map(oneLine)) }]
}

/** Reads the sheets of an Excel workbook; dates are written as ISO text. */
export async function readXlsx(blob: Blob): Promise<Sheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/browser')
  const workbook = await readXlsxFile(blob)
  return workbook.map(({ sheet: name, data }) => ({
    name,
    rows: data.map((row) => row.map((cell) => oneLine(cellText(cell)))),
  }))
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dateText(cell)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

function dateText(date: Date): string {
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

/** A row is one line of the part's text, and a tab in a cell would be the end of it. */
const oneLine = (cell: string) => cell.replaceAll(/[\t\r\n]/g, ' ').trim()
