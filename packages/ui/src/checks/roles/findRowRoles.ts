import { isJsonObject, type JsonObject, type JsonValue } from 'cloudsquid-react/contract'
import { toPointer } from '../../values/jsonPointer.ts'
import type { RoleRow } from '../Check.ts'
import { foreignNames, includedWords, rowAliases, taxRowAliases } from './aliases.ts'
import { scalarsAt } from './findRoles.ts'
import { fitsRole } from './fitsRole.ts'
import { foldKey } from './foldKey.ts'
import type { Placed, Role, RoleMap, TableRole } from './Role.ts'

const wrapped = ['value', 'amount', 'text', 'content', 'raw']

/** Finds what the cells of one row are: by the map where it says so, else by the keys. */
export function findRowRoles(
  row: { value: JsonValue; pointer: string; table: TableRole },
  roles: RoleMap,
): RoleRow {
  const aliases = row.table === 'taxes' ? taxRowAliases : rowAliases
  const found = new Map<Role, Placed & { rank: number }>()
  const seen = { isNote: true, isIncluded: false }
  const look = (object: JsonObject, start: string, isInner: boolean) => {
    for (const key of Object.keys(object)) {
      const cell = object[key] ?? null
      const name = foldKey(key)
      const pointer = start + toPointer([key])
      if (seen.isNote && isNumeric(cell)) seen.isNote = false
      if (typeof cell === 'string' && includedWords.test(cell)) seen.isIncluded = true
      const known = aliases.get(name)
      const placed = known && unwrap(cell, pointer)
      if (placed)
        for (const { role, rank } of known) {
          if (!fitsRole(role, placed.value, name)) continue
          const before = found.get(role)
          const isBetter = rank < (before?.rank ?? Infinity)
          if (isBetter) found.set(role, { ...placed, rank })
          // `amount` is a number of pieces for some, and beside it stands a `total`.
          if (role === 'lineAmount' && before) found.set('lineOther', isBetter ? before : { ...placed, rank })
        }
      // The price of `item.price` is that of the row.
      if (!isInner && isJsonObject(cell) && !foreignNames.test(name)) look(cell, pointer, true)
    }
  }
  if (isJsonObject(row.value)) look(row.value, row.pointer, false)
  return {
    pointer: row.pointer,
    ...seen,
    find: (role) => {
      const mapped = roles[role]
      if (mapped === undefined) return found.get(role)
      const [first] = scalarsAt(row.value, mapped)
      return first && { pointer: row.pointer + first.pointer, value: first.value }
    },
  }
}

function unwrap(cell: JsonValue, pointer: string): Placed | undefined {
  if (typeof cell === 'string' || typeof cell === 'number') return { pointer, value: cell }
  if (!isJsonObject(cell)) return undefined
  const key = wrapped.find((one) => typeof cell[one] === 'string' || typeof cell[one] === 'number')
  return key === undefined ? undefined : unwrap(cell[key] ?? null, `${pointer}/${key}`)
}

function isNumeric(cell: JsonValue): boolean {
  if (typeof cell === 'number') return true
  if (typeof cell === 'string') return /^[^\p{L}\d]{0,3}\d[\d.,'’\s]*\D{0,6}$/u.test(cell.trim())
  return isJsonObject(cell) && Object.values(cell).some(isNumeric)
}
