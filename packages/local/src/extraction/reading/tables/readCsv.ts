import Papa from 'papaparse'
import { decodeText } from '../decodeText.ts'
import { type Reading, ReadingError, readingLimits } from '../Reading.ts'

const delimiterNames: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

export function readCsv(bytes: Uint8Array): Reading {
  const { text, encoding, isDoubtful } = decodeText(bytes)
  // "sep=;" is a hint for a spreadsheet program, not a row.
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const { rows, numbers, isCut, isNarrowed, quoteFaults, delimiter: found } = parse(body, hint?.[1])
  if (rows.length === 0) throw new ReadingError(noRows)
  const notes: string[] = []
  if (isCut) notes.push(`Only the first ${rows.length} rows were read (the limit of this server).`)
  if (isNarrowed)
    notes.push(`Only the first ${readingLimits.csvColumns} columns were read (the limit of this server).`)
  if (quoteFaults > 0)
    notes.push(`${quoteFaults} quotation marks do not close as they should; cells near them may be wrong.`)
  const delimiter = delimiterNames[found] ?? JSON.stringify(found)
  return {
    kind: 'sheets',
    isDoubtful,
    source: `CSV, ${encoding}, separated by ${delimiter}`,
    sheets: [{ name: 'rows', rows, numbers }],
    notes,
  }
}

const delimitersToGuess = [',', ';', '\t', '|']

/** Row by row, so that what goes beyond a limit is never built. */
function parse(raw: string, told: string | undefined) {
  const delimiter =
    told ?? Papa.parse(raw, { preview: 20, delimitersToGuess, skipEmptyLines: 'greedy' }).meta.delimiter
  const text = dropBlanks(raw, delimiter)
  const rows: string[][] = []
  const numbers: number[] = []
  let number = 0
  const result = { rows, numbers, isCut: false, isNarrowed: false, quoteFaults: 0, delimiter: ',' }
  let cellsLeft: number = readingLimits.cells
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors, meta }, parser) {
      result.delimiter = meta.delimiter
      result.quoteFaults += errors.filter((fault) => fault.type === 'Quotes').length
      number++
      if (data.every((cell) => cell.trim() === '')) return
      const row = data.slice(0, readingLimits.csvColumns).map((cell) => cell.trim())
      cellsLeft -= row.length
      if (rows.length >= readingLimits.rows || cellsLeft < 0) {
        result.isCut = true
        parser.abort()
        return
      }
      result.isNarrowed ||= data.length > row.length
      rows.push(row)
      numbers.push(number)
    },
  })
  return result
}

const noRows =
  'The CSV file holds no rows. There is nothing to extract. Check the export and upload it again.'

/**
 * Drops the blanks between a delimiter and a quotation mark (`a, "b, c"`): a reader of CSV takes a mark for one only where it
 * begins its cell. What stands inside of marks is left as it is.
 */
export function dropBlanks(text: string, delimiter: string): string {
  if (!text.includes(`${delimiter} `) || !text.includes(' "')) return text
  let out = ''
  let kept = 0
  let isQuoted = false
  let isStart = true
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (isQuoted) {
      // Two marks in a cell stand for one: the second opens it again.
      if (letter === '"') isQuoted = false
    } else if (letter === ' ' && isStart) {
      let end = at
      while (text.charAt(end) === ' ') end++
      if (text.charAt(end) === '"') {
        out += text.slice(kept, at)
        kept = end
      }
      at = end - 1
    } else {
      isQuoted = letter === '"' && (isStart || text.charAt(at - 1) === '"')
      isStart = letter === delimiter || letter === '\n' || letter === '\r'
    }
  }
  return out + text.slice(kept)
}
