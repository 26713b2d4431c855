/** One table of the page: what was measured, and for whom. */
export interface Table {
  title: string
  /** What was done, in a sentence or two, and which command does it alone. */
  about: string
  head: string[]
  rows: (string | number)[][]
}

export function toMarkdown({ title, about, head, rows }: Table): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [`## ${title}`, '', about, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join(
    '\n',
  )
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** With as many digits as say something. */
export function round(value: number): string {
  if (!Number.isFinite(value)) return 'never'
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2)
}
