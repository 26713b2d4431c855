import type { JsonValue } from 'cloudsquid-react/contract'
import { keysOf, toPointer, valueAt } from '../values/jsonPointer.ts'

interface RowTest {
  op: 'test'
  path: string
  value: JsonValue
}

/** Gives what tells a row by its index; paths start at the row. `changed` is the one key in it that is changed, if it is one. */
type TellRow = (index: number, changed: string | undefined) => readonly RowTest[]

/**
 * Gives the `test`s that a change inside rows of lists needs beside the one of its value: rows may be taken out or put in
 * another order meanwhile, and the row that then stands there may have the same value.
 */
export function rowTests(data: JsonValue, pointer: string): RowTest[] {
  const keys = keysOf(pointer)
  return keys.flatMap((key, depth) => {
    const inside = keys[depth + 1]
    const list = valueAt(data, toPointer(keys.slice(0, depth)))
    const told = Array.isArray(list) ? tellingRows(list)(Number(key), inside) : []
    // A row that is changed as a whole is tested as a whole: here by its own word, where it has one.
    const tests = inside === undefined ? told.filter(({ path }) => path !== '') : told
    return tests.map((test) => ({ ...test, path: toPointer(keys.slice(0, depth + 1)) + test.path }))
  })
}

/** Tells the rows of a list from each other: each by a word that no other has, else by all that it says. */
export function tellingRows(rows: readonly JsonValue[]): TellRow {
  const amounts = new Map<string, Map<JsonValue, number>>()

  function isAlone(key: string, value: JsonValue): boolean {
    const known = amounts.get(key) ?? countMembers(rows, key)
    amounts.set(key, known)
    return known.get(value) === 1
  }

  return (index, changed) => {
    const row = rows[index]
    if (row === undefined || row === null || typeof row !== 'object') return []
    const others = Array.isArray(row) ? [] : Object.entries(row).filter(([key]) => key !== changed)
    // All that it says is tested with the change.
    if (!Array.isArray(row) && others.length === 0) return []
    // Numbers in turn go with the place and not with the row; other numbers are sooner read anew than words.
    const word = others.find(
      ([key, value]) =>
        typeof value === 'string' && value.trim() !== '' && !isInTurn(value, index) && isAlone(key, value),
    )
    return [
      word
        ? { op: 'test', path: toPointer([word[0]]), value: word[1] }
        : { op: 'test', path: '', value: row },
    ]
  }
}

const isInTurn = (value: string, index: number) => [index, index + 1].includes(Number(value))

function countMembers(rows: readonly JsonValue[], key: string): Map<JsonValue, number> {
  const amounts = new Map<JsonValue, number>()
  for (const row of rows) {
    const value = valueAt(row, toPointer([key]))
    if (value !== undefined) amounts.set(value, (amounts.get(value) ?? 0) + 1)
  }
  return amounts
}
