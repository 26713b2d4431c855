import { isJsonObject, type JsonValue } from 'cloudsquid-react/contract'
import { toPointer } from '../values/jsonPointer.ts'
import { restingRows, rowOrigins } from './compareLists.ts'
import type { Change } from './Change.ts'
import { isEqualJson } from './isEqualJson.ts'
import { type ChangedRow, testRows } from './testRows.ts'

/** Gives all differences, in an order in which their patches can be applied. What is the same object is not looked at. */
export function compareData(was: JsonValue, is: JsonValue): Change[] {
  const changes: Change[] = []
  compare(was, is, { pointer: '', changes })
  return changes
}

interface Place {
  pointer: string
  changes: Change[]
}

function compare(was: JsonValue, is: JsonValue, place: Place): void {
  if (was === is) return
  if (Array.isArray(was) && Array.isArray(is)) compareRows(was, is, place)
  else if (isJsonObject(was) && isJsonObject(is)) compareMembers(was, is, place)
  else if (!isEqualJson(was, is)) {
    const { pointer: path, changes } = place
    const patch = [
      { op: 'test', path, value: was },
      { op: 'replace', path, value: is },
    ] as const
    changes.push({ kind: 'changed', pointer: path, was, is, patch })
  }
}

function compareMembers(
  was: Readonly<Record<string, JsonValue>>,
  is: Readonly<Record<string, JsonValue>>,
  { pointer, changes }: Place,
): void {
  for (const [key, value] of Object.entries(was)) {
    const path = pointer + toPointer([key])
    const now = Object.hasOwn(is, key) ? is[key] : undefined
    if (now !== undefined) compare(value, now, { pointer: path, changes })
    else changes.push({ kind: 'removed', pointer: path, was: value, patch: removal(path, value) })
  }
  for (const [key, value] of Object.entries(is)) {
    if (Object.hasOwn(was, key)) continue
    const path = pointer + toPointer([key])
    changes.push({ kind: 'added', pointer: path, is: value, patch: [{ op: 'add', path, value }] })
  }
}

const removal = (path: string, value: JsonValue) =>
  [
    { op: 'test', path, value },
    { op: 'remove', path },
  ] as const

function compareRows(was: readonly JsonValue[], is: readonly JsonValue[], { pointer, changes }: Place): void {
  const origins = rowOrigins(was, is)
  const at = (index: number) => pointer + toPointer([index])
  const kept = new Set(origins)
  for (let from = was.length - 1; from >= 0; from -= 1) {
    const row = was[from]
    if (kept.has(from) || row === undefined) continue
    changes.push({ kind: 'rowRemoved', pointer: at(from), was: row, from, patch: removal(at(from), row) })
  }
  const order = origins.filter((origin) => origin !== undefined)
  const resting = restingRows(order)
  const working = order.toSorted((a, b) => a - b)
  for (const [place, row] of order.entries()) {
    const value = was[row]
    if (resting.has(row) || value === undefined) continue
    const from = working.indexOf(row)
    working.splice(from, 1)
    const before = order[place - 1]
    const to = before === undefined ? 0 : working.indexOf(before) + 1
    working.splice(to, 0, row)
    const patch = [
      { op: 'test', path: at(from), value },
      { op: 'move', from: at(from), path: at(to) },
    ] as const
    const now = origins.indexOf(row)
    changes.push({ kind: 'rowMoved', pointer: at(now), is: is[now], from: row, to: now, patch })
  }
  for (const [to, value] of is.entries())
    if (origins[to] === undefined) {
      const patch = [{ op: 'add', path: at(to), value }] as const
      changes.push({ kind: 'rowAdded', pointer: at(to), is: value, to, patch })
    }
  const changed: ChangedRow[] = []
  for (const [index, value] of is.entries()) {
    const origin = origins[index]
    const before = origin === undefined ? undefined : was[origin]
    if (origin === undefined || before === undefined || before === value) continue
    const row = { origin, pointer: at(index), changes: [] }
    compare(before, value, row)
    changed.push(row)
  }
  testRows(was, changed)
  for (const row of changed) changes.push(...row.changes)
}
