import type { RecordColumn } from './recordColumns.ts'

const narrowest = 5
/** Longer values wrap. */
const widest = 40
/** What a cell has at both sides. */
const padding = 'var(--ru-6)'

/**
 * Gives widths that fit the longest values, so that columns stand still while rows come and go. The widest column takes
 * what room is left.
 */
export function columnWidths(
  columns: readonly RecordColumn[],
  labels: readonly string[],
): { columns: string[]; table: string } {
  const characters = columns.map(({ longest }, index) => {
    const wanted = Math.max(longest, labels[index]?.length ?? 0) + 2
    return Math.min(Math.max(wanted, narrowest), widest)
  })
  const total = characters.reduce((sum, width) => sum + width, 0)
  const elastic = characters.indexOf(Math.max(...characters))
  return {
    columns: characters.map((width, index) => (index === elastic ? 'auto' : `calc(${width}ch + ${padding})`)),
    table: `calc(${total}ch + ${columns.length} * ${padding})`,
  }
}
