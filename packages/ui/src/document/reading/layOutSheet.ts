import type { TextPart, TextSegment } from '../evidence/DocumentText.ts'
import type { Sheet } from './DocumentContent.ts'

/** In rows; what counts is that a cell is nearer to its row than to the next column but one. */
const columnWidth = 8
const cellWidth = 7

/** Makes a part of a sheet: a line for each row, and a tab between two cells. */
export function layOutSheet({ rows }: Sheet): TextPart {
  const segments: TextSegment[] = []
  let start = 0
  const lines = rows.map((row, y) => {
    for (const [column, cell] of row.entries()) {
      const box = { x: column * columnWidth, y, width: cellWidth, height: 1 }
      segments.push({ ...box, start, end: start + cell.length })
      start += cell.length + 1
    }
    if (row.length === 0) start += 1
    return row.join('\t')
  })
  const columns = Math.max(1, ...rows.map((row) => row.length))
  return {
    text: lines.join('\n'),
    width: columns * columnWidth,
    height: rows.length,
    lineHeight: 1,
    segments,
  }
}

/** Where a cell's text stands in its part. */
export function cellStarts(sheet: Sheet): number[][] {
  let start = 0
  return sheet.rows.map((row) => {
    const starts = row.map((cell) => {
      const here = start
      start += cell.length + 1
      return here
    })
    if (row.length === 0) start += 1
    return starts
  })
}
