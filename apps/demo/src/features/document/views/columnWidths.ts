/** Enough rows to tell how wide a column is; all of a long table would take too long. */
const rowsLookedAt = 500
const narrowest = 5
const widest = 36

/** Gives the width of each column in letters, by its longest cell. */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = []
  for (const row of rows.slice(0, rowsLookedAt))
    for (const [column, cell] of row.entries())
      widths[column] = Math.min(widest, Math.max(widths[column] ?? narrowest, cell.length))
  return Array.from(widths, (width) => width ?? narrowest)
}
