import type { RecordColumn } from './recordColumns.ts'

const narrowest = 5
/** Longer values wrap. */
const widest = 40
/** What a cell has at both sides. */
const padding = 'var(--ru-6)'

/** So much of a text is read at a glance; more of it wraps where a table is not given all widths. */
const leastOfText = 18

/** Gives the width below which a column does not shrink: the table scrolls sideways instead. */
export function leastWidth(column: RecordColumn | undefined, label = ''): string {
  return `calc(${Math.min(charactersOf(column, label), leastOfText)}ch + ${padding})`
}

/**
 * Gives widths that fit the longest values, so that columns stand still while rows come and go. The widest column takes
 * what room is left. Those that the reader made, in pixels, are theirs.
 */
export function columnWidths(
  columns: readonly RecordColumn[],
  labels: readonly string[],
  made: ReadonlyMap<string, number> = new Map(),
): { columns: string[]; table: string } {
  const characters = columns.map((column, index) => charactersOf(column, labels[index]))
  const widths = columns.map(({ key }, index) => {
    const own = made.get(key)
    return own === undefined ? `calc(${characters[index]}ch + ${padding})` : `${own}px`
  })
  const free = columns.map(({ key }, index) => (made.get(key) === undefined ? (characters[index] ?? 0) : 0))
  const elastic = free.indexOf(Math.max(...free))
  return {
    columns: widths.map((width, index) => (index === elastic && free[index] !== 0 ? 'auto' : width)),
    table: `calc(${widths.join(' + ')})`,
  }
}

function charactersOf(column: RecordColumn | undefined, label = ''): number {
  const wanted = Math.max(column?.longest ?? 0, label.length) + 2
  return Math.min(Math.max(wanted, narrowest), widest)
}
