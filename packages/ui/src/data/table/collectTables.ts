import { isJsonObject, type JsonObject, type JsonValue } from 'cloudsquid-react'
import { isRecords } from '../values/valueKind.ts'

export interface DataField {
  /** The keys that lead to the value. */
  path: readonly string[]
  /** `undefined` where it was expected and not returned. */
  value: JsonValue | undefined
}

export interface DataTable {
  /** The keys that lead to the list. */
  path: readonly string[]
  rows: readonly JsonObject[]
}

export interface DataTables {
  /** All that is in no table, by its path: `invoice.total`. */
  fields: DataField[]
  tables: DataTable[]
}

/** Takes fields apart for tables: lists of objects become one each, everything else a line of fields. */
export function collectTables(
  fields: Iterable<readonly [key: string, value: JsonValue | undefined]>,
): DataTables {
  const found: DataTables = { fields: [], tables: [] }
  collect(fields, [], found)
  return found
}

function collect(
  fields: Iterable<readonly [key: string, value: JsonValue | undefined]>,
  path: readonly string[],
  found: DataTables,
): void {
  for (const [key, value] of fields) {
    const here = [...path, key]
    if (isRecords(value)) found.tables.push({ path: here, rows: value })
    else if (value !== undefined && isJsonObject(value) && Object.keys(value).length > 0)
      collect(Object.entries(value), here, found)
    else found.fields.push({ path: here, value })
  }
}
