import { drawRule, drawText, type TextStyle } from './drawText.ts'

export type TableColumn = { title: string; xPt: number; align: 'left' | 'right' }

export type TableLook = {
  header: TextStyle
  cell: TextStyle
  headerFill: string
  ruleColor: string
  rowHeightPt: number
  /** How far the header's band and the rules reach. */
  span: { fromPt: number; toPt: number }
}

export type Table = { columns: readonly TableColumn[]; rows: readonly (readonly string[])[]; look: TableLook }

/** Draws a table with a filled header row and a hairline under each row; gives back where it ends. */
export function drawTable(page: PDFKit.PDFDocument, topPt: number, { columns, rows, look }: Table): number {
  const { span, rowHeightPt } = look
  page.rect(span.fromPt, topPt, span.toPt - span.fromPt, rowHeightPt).fill(look.headerFill)
  for (const [index, cells] of [columns.map((column) => column.title), ...rows].entries()) {
    const style = index === 0 ? look.header : look.cell
    const rowTopPt = topPt + index * rowHeightPt
    for (const [at, column] of columns.entries())
      drawText(page, cells[at] ?? '', {
        ...style,
        xPt: column.xPt,
        yPt: rowTopPt + (rowHeightPt - style.sizePt) / 2 + 1,
        align: column.align,
      })
    if (index > 0)
      drawRule(page, { ...span, yPt: rowTopPt + rowHeightPt }, { color: look.ruleColor, widthPt: 0.5 })
  }
  return topPt + (rows.length + 1) * rowHeightPt
}
