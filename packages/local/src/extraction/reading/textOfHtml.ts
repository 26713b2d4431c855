import { convert, type DomNode, type FormatCallback } from 'html-to-text'
import { ReadingError, readingLimits } from './Reading.ts'

/**
 * Turns the HTML of a message into text, with tables as columns.
 *
 * @throws ReadingError if it is nested too deeply, or its tables would lay out to far more than they hold.
 */
export function textOfHtml(html: string): string {
  if (isTooDeep(html)) throw new ReadingError(tooLarge)
  const budget = { nodes: readingLimits.htmlNodes, cells: readingLimits.htmlCells }
  const table: FormatCallback = (...call) => {
    const [element, , builder] = call
    boundTable(element, budget)
    builder.options.formatters?.['dataTable']?.(...call)
  }
  return convert(html.slice(0, readingLimits.textCharacters), {
    wordwrap: false,
    formatters: { boundedTable: table },
    limits: {
      maxInputLength: readingLimits.textCharacters,
      maxDepth: readingLimits.htmlDepth,
      maxChildNodes: readingLimits.htmlNodes,
    },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'boundedTable', options: { colSpacing: 3, uppercaseHeaderCells: false } },
      ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  })
}

/** Elements that the next of their kind ends, and those that hold nothing. */
const endedByItself = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr wbr'.split(
    ' ',
  ),
)

/** Told from the text alone, as the parser takes time by the square of the depth. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]{0,40})/gi)) {
    if (endedByItself.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (end ? -1 : 1))
    if (depth > readingLimits.htmlOpenTags) return true
  }
  return false
}

interface Budget {
  nodes: number
  cells: number
}

/**
 * Looks at a table before it is laid out, which takes as many cells as the spans tell, time by the square of its rows or
 * columns, and in each row as many blanks as the widest cells above are wide.
 */
function boundTable(table: DomNode, budget: Budget): void {
  const rows = rowsOf(table, budget)
  const widths: number[] = []
  let columns = 0
  for (const cells of rows)
    for (const [at, cell] of cells.entries()) {
      const [across, down] = [bindSpan(cell, 'colspan'), bindSpan(cell, 'rowspan')]
      budget.cells -= across * down
      columns = Math.max(columns, cells.length - 1 + across)
      widths[at] = Math.max(widths[at] ?? 0, lettersIn(cell, budget))
      if (budget.cells < 0) throw new ReadingError(tooLarge)
    }
  const width = widths.reduce((sum, letters) => sum + letters, 0)
  if (Math.max(rows.length, columns) > readingLimits.htmlTableSide) throw new ReadingError(tooLarge)
  if (rows.length * width > readingLimits.htmlTableLetters) throw new ReadingError(tooLarge)
}

function rowsOf(table: DomNode, budget: Budget): DomNode[][] {
  const rows: DomNode[][] = []
  const waiting = [...(table.children ?? [])]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    spend(budget)
    const inner = node.children ?? []
    if (node.name === 'tr') rows.push(inner.filter(({ name }) => name === 'td' || name === 'th'))
    else if (['thead', 'tbody', 'tfoot', 'center'].includes(node.name ?? ''))
      for (const one of inner) waiting.push(one)
  }
  return rows
}

/** Writes back what a span may be at most; a browser stops there too. */
function bindSpan({ attribs }: DomNode, name: 'colspan' | 'rowspan'): number {
  const told = Math.floor(Number(attribs?.[name]))
  const span = told >= 1 ? Math.min(told, readingLimits.htmlSpan) : 1
  if (attribs?.[name] !== undefined) attribs[name] = String(span)
  return span
}

function lettersIn(cell: DomNode, budget: Budget): number {
  let letters = 0
  const waiting = [cell]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    spend(budget)
    letters += node.data?.length ?? 0
    for (const inner of node.children ?? []) waiting.push(inner)
  }
  return letters
}

function spend(budget: Budget): void {
  if (--budget.nodes < 0) throw new ReadingError(tooLarge)
}

const tooLarge =
  'its HTML is nested too deeply, or its tables would lay out to far more than they hold. Upload the attachment itself, or the message as plain text.'
