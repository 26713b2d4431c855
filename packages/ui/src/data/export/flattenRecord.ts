import { isJsonObject, type JsonObject, type JsonValue } from 'cloudsquid-react'
import { isScalar, type Scalar } from '../values/valueKind.ts'

/**
 * Lays an object flat for one line of a spreadsheet: dotted keys, lists of plain values joined by "; ". Lists of objects
 * are left out where they make tables of their own, and are JSON where they cannot (`keepsTables`).
 */
export function flattenRecord(record: JsonObject, keepsTables: boolean): Map<string, Scalar> {
  const cells = new Map<string, Scalar>()
  lay(record, '', { cells, keepsTables })
  return cells
}

interface Laying {
  cells: Map<string, Scalar>
  keepsTables: boolean
}

function lay(record: JsonObject, prefix: string, laying: Laying): void {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key
    if (isScalar(value)) setCell(laying.cells, name, value)
    else if (isJsonObject(value) && Object.keys(value).length > 0) lay(value, `${name}.`, laying)
    else if (isListOfObjects(value) && !laying.keepsTables) continue
    else setCell(laying.cells, name, cellOf(value))
  }
}

/** `{ "a.b": 1, "a": { "b": 2 } }` has one name for two values; none of them may be lost. */
function setCell(cells: Map<string, Scalar>, name: string, value: Scalar): void {
  let free = name
  for (let count = 2; cells.has(free); count += 1) free = `${name} (${count})`
  cells.set(free, value)
}

function isListOfObjects(value: JsonValue): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isJsonObject)
}

function cellOf(value: JsonValue): Scalar {
  if (!Array.isArray(value)) return ''
  return value.every(isScalar)
    ? value.map((item) => (item === null ? '' : String(item))).join('; ')
    : JSON.stringify(value)
}
