import type { JsonValue } from 'cloudsquid-react'
import type { Change } from '../corrections/compareData.ts'
import { csvLines, csvStart } from '../data/export/toCsv.ts'

export { writeChanges } from '../data/changes/writeChanges.ts'

/** Writes corrections as CSV, a line each: where, what it was, what it is. Names are those of JSON Patch. */
export function writeChangesCsv(changes: readonly Change[]): string {
  const lines = changes.map(({ kind, pointer, was, is }) => [pointer, kind, cell(was), cell(is)])
  return csvStart + csvLines([['path', 'change', 'was', 'is'], ...lines])
}

function cell(value: JsonValue | undefined): string | number | boolean | null {
  if (value === undefined) return ''
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
