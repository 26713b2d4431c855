import type { Change } from '../../corrections/Change.ts'
import type { JsonValue } from 'cloudsquid-react'
import { csvLines, csvStart } from '../export/toCsv.ts'

/** Writes corrections as CSV, a line each: where, how, what was there and what is there. */
export function changesToCsv(
  changes: readonly Change[],
  names: readonly string[] = ['pointer', 'kind', 'was', 'is'],
): string {
  return (
    csvStart +
    csvLines([
      names,
      ...changes.map(({ pointer, kind, was, is }) => [pointer, kind, cellOf(was), cellOf(is)]),
    ])
  )
}

/** Absent is an empty cell; lists and objects are JSON. */
const cellOf = (value: JsonValue | undefined) =>
  value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : value
