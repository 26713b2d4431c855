import Papa from 'papaparse'
import { decodeText } from './decodeText.ts'
import type { Reading } from './Reading.ts'
import { ReadingError } from './ReadingError.ts'
import { readingLimits } from './readingLimits.ts'

const delimiterNames: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

export function readCsv(bytes: Uint8Array): Reading {
  const { text, encoding } = decodeText(bytes)
  // "sep=;" is a hint for a spreadsheet program, not a row.
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const parsed = Papa.parse<string[]>(body, {
    skipEmptyLines: 'greedy',
    preview: readingLimits.rows + 1,
    delimitersToGuess: [',', ';', '\t', '|'],
    ...(hint?.[1] && { delimiter: hint[1] }),
  })
  const notes: string[] = []
  const rows = parsed.data.slice(0, readingLimits.rows).map((row) => row.map((cell) => cell.trim()))
  if (rows.length === 0) throw new ReadingError(noRows)
  if (parsed.data.length > rows.length)
    notes.push(`Only the first ${rows.length} rows were read (the limit of this server).`)
  const quoteFaults = parsed.errors.filter((fault) => fault.type === 'Quotes').length
  if (quoteFaults > 0)
    notes.push(`${quoteFaults} quotation marks do not close as they should; cells near them may be wrong.`)
  const delimiter = delimiterNames[parsed.meta.delimiter] ?? JSON.stringify(parsed.meta.delimiter)
  return {
    kind: 'sheets',
    source: `CSV, ${encoding}, separated by ${delimiter}`,
    sheets: [{ name: 'rows', rows }],
    notes,
  }
}

const noRows =
  'The CSV file holds no rows. There is nothing to extract. Check the export and upload it again.'
