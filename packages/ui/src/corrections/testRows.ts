import type { JsonValue } from 'cloudsquid-react/contract'
import { keysOf, valueAt } from '../values/jsonPointer.ts'
import type { Change } from './Change.ts'
import { tellingRows } from './rowTests.ts'

/** A row of a list that is not what it was. */
export interface ChangedRow {
  /** Its number in the list as it was. */
  origin: number
  /** Where it stands now. */
  pointer: string
  /** What changed in it. */
  changes: Change[]
}

/**
 * Has the first change in each row test which row it is, where another row would take the change as well: a patch is sent
 * to data in which rows may have been taken out or put in another order meanwhile.
 */
export function testRows(was: readonly JsonValue[], changed: readonly ChangedRow[]): void {
  const tell = tellingRows(was)
  const amounts = new Map<string, Map<string, number>>()
  const alike = new Map<string, number>()
  const insideOf = (row: ChangedRow, change: Change) => change.pointer.slice(row.pointer.length)
  const sayChange = (inside: string, change: Change) => JSON.stringify([inside, change.was, change.is])

  for (const row of changed)
    for (const change of row.changes) {
      const said = sayChange(insideOf(row, change), change)
      alike.set(said, (alike.get(said) ?? 0) + 1)
    }

  /** How many rows have what the change tests; all of them, where it tests nothing. */
  function fitting(inside: string, { kind, was: value }: Change): number {
    if (kind === 'added') return was.length
    const known = amounts.get(inside) ?? new Map<string, number>()
    if (!amounts.has(inside)) {
      amounts.set(inside, known)
      for (const row of was) {
        const text = JSON.stringify(valueAt(row, inside)) ?? ''
        known.set(text, (known.get(text) ?? 0) + 1)
      }
    }
    return known.get(JSON.stringify(value) ?? '') ?? was.length
  }

  for (const row of changed) {
    const [first] = row.changes
    if (!first) continue
    const isTold = row.changes.every((change) => {
      const inside = insideOf(row, change)
      // Where all rows that would take it get the same change, it does not matter which is which.
      return (alike.get(sayChange(inside, change)) ?? 0) >= fitting(inside, change)
    })
    if (isTold) continue
    const only = row.changes.length === 1 ? keysOf(insideOf(row, first))[0] : undefined
    const tests = tell(row.origin, only).map((test) => ({ ...test, path: row.pointer + test.path }))
    first.patch = [...tests, ...first.patch]
  }
}
