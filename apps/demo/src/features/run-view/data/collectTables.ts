import { isJsonObject, type JsonObject, type JsonValue } from 'cloudsquid-react'
import { isRecords } from './valueKind.ts'

export interface DataTable {
  /** The keys that lead to the list. */
  path: readonly string[]
  rows: readonly JsonObject[]
}

export interface DataTables {
  /** All that is in no table, by its path: `invoice.total`. */
  fields: { path: readonly string[]; value: JsonValue }[]
  tables: DataTable[]
}

/** Takes data apart for tables: lists of objects become one each, everything else a line of fields. */
export function collectTables(data: JsonObject): DataTables {
  const found: DataTables = { fields: [], tables: [] }
  collect(data, [], found)
  return found
}

function collect(data: JsonObject, path: readonly string[], found: DataTables): void {
  for (const [key, value] of Object.entries(data)) {
    const here = [...path, key]
    if (isRecords(value)) found.tables.push({ path: here, rows: value })
    else if (isJsonObject(value) && Object.keys(value).length > 0) collect(value, here, found)
    else found.fields.push({ path: here, value })
  }
}
