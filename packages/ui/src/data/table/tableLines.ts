import { toPointer } from '../../values/jsonPointer.ts'
import type { DataMatch } from '../search/searchData.ts'
import { rowLines, type WalkLine } from '../walk/walkLines.ts'
import type { DataTables } from './collectTables.ts'

/** Lists where Up and Down lead through tables: the fields that are in none, then table after table. */
export function tableLines({ fields, tables }: DataTables, matchOf: MatchOf): WalkLine[] {
  return [
    ...fields.map(({ path }) => ({ unit: toPointer(path), list: undefined, keys: [] })),
    ...tables.flatMap(({ path, rows }) => rowLines(toPointer(path), rows, matchOf(path))),
  ]
}

type MatchOf = (path: readonly string[]) => DataMatch | undefined

/** Puts the rows of tables that stand in another order, as the reader sorted them, into it. Fields come before all tables. */
export function asSorted(
  lines: readonly WalkLine[],
  orderOf: (list: string) => readonly number[] | undefined,
): readonly WalkLine[] {
  const byList = new Map<string | undefined, WalkLine[]>()
  for (const line of lines) {
    const rows = byList.get(line.list)
    if (rows) rows.push(line)
    else byList.set(line.list, [line])
  }
  return [...byList].flatMap(([list, rows]) => {
    const order = list === undefined ? undefined : orderOf(list)
    return order ? inOrder(rows, order) : rows
  })
}

function inOrder(rows: readonly WalkLine[], order: readonly number[]): readonly WalkLine[] {
  const byIndex = new Map(rows.map((row) => [row.unit.slice(row.unit.lastIndexOf('/') + 1), row]))
  return order.flatMap((index) => byIndex.get(String(index)) ?? [])
}
