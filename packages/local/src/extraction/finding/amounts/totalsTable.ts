import type { Line } from '../../reading/Reading.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import type { LabelHit } from '../labels/findLabels.ts'
import { placeInSegment } from '../text/scanText.ts'
import { findAmounts, isMoney, type AmountToken } from '../values/findAmounts.ts'

/** A heading of such a table; one without an amount's label has no `hit`. */
interface Heading {
  hit: LabelHit | undefined
  left: number
  right: number
}

interface Row {
  line: Line
  /** By heading. */
  cells: ReadonlyMap<Heading, AmountToken>
}

/** Rows of amounts below headings such as "Net   VAT   Gross": one for each rate, and mostly one for their sum. */
export interface TotalsTable {
  headings: readonly Heading[]
  rows: readonly Row[]
  /** The row that the others add up to. */
  sum: Row | undefined
}

const mostRows = 8
const furthestGap = 3.4
const totals: ReadonlySet<string> = new Set(['gross', 'payable', 'net', 'tax'])

/** Reads the table whose headings stand in a line; `undefined` where they are no such headings, or a single row follows. */
export function totalsTable(document: DocumentText, lineIndex: number): TotalsTable | undefined {
  const headings = headingsOf(document, lineIndex)
  const roles = new Set(headings.flatMap(({ hit }) => (hit && totals.has(hit.role) ? [hit.role] : [])))
  if (roles.size < 2) return undefined
  const rows: Row[] = []
  let above = document.lines[lineIndex]
  for (const line of document.lines.slice(lineIndex + 1, lineIndex + 1 + 2 * mostRows)) {
    if (!above || line.page !== above.page || line.top - above.top > furthestGap * line.size) break
    const cells = cellsOf(line, headings, document)
    if (cells.size < 2 || rows.length >= mostRows) break
    rows.push({ line, cells })
    above = line
  }
  return rows.length < 2 ? undefined : { headings, rows, sum: sumRow(rows, headings) }
}

function headingsOf(document: DocumentText, lineIndex: number): Heading[] {
  const line = document.lines[lineIndex]
  const hits = document.labelsByLine.get(lineIndex) ?? []
  if (!line || hits.length < 2 || line.segments.some(({ text }) => /\d[.,]\d\d\b/.test(text))) return []
  return line.segments.flatMap((segment, segmentIndex): Heading[] => {
    const own = hits.filter((hit) => hit.segmentIndex === segmentIndex)
    // "VAT %" is a rate, no amount.
    if (own.length === 0 || segment.text.includes('%'))
      return [{ hit: undefined, left: segment.left, right: segment.right }]
    return own.length === 1
      ? [{ hit: own[0], left: segment.left, right: segment.right }]
      : own.map((hit) => ({ hit, left: hit.left, right: hit.right }))
  })
}

function cellsOf(line: Line, headings: readonly Heading[], document: DocumentText): Row['cells'] {
  const cells = new Map<Heading, AmountToken>()
  for (const segment of line.segments)
    for (const token of findAmounts(segment.text, document.decimalMark).filter(isMoney)) {
      const place = placeInSegment(segment, token.start, token.end)
      const distance = ({ left, right }: Heading) =>
        Math.min(
          Math.abs(left - place.left),
          Math.abs(right - place.right),
          Math.abs((left + right - place.left - place.right) / 2),
        )
      const [nearest] = headings.toSorted((a, b) => distance(a) - distance(b))
      if (nearest && !cells.has(nearest)) cells.set(nearest, token)
    }
  return cells
}

/** The last row, or the first, whose total amounts are the sums of all others. */
function sumRow(rows: readonly Row[], headings: readonly Heading[]): Row | undefined {
  const amounts = headings.filter(({ hit }) => hit && totals.has(hit.role))
  return [rows.at(-1), rows[0]].find((candidate) => {
    const filled = amounts.filter((heading) => candidate?.cells.has(heading))
    return (
      filled.length >= 2 &&
      filled.every((heading) => {
        const others = rows
          .filter((row) => row !== candidate)
          .map((row) => row.cells.get(heading)?.value ?? 0)
        const sum = others.reduce((total, value) => total + value, 0)
        return Math.abs(sum - (candidate?.cells.get(heading)?.value ?? 0)) < 0.015 * rows.length
      })
    )
  })
}
