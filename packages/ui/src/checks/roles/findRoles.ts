import { isJsonObject, type JsonValue } from 'cloudsquid-react/contract'
import { toPointer, valueAt } from '../../values/jsonPointer.ts'
import { documentAliases, foreignNames, partyEndings, tableAliases, taxPartName } from './aliases.ts'
import { fitsRole } from './fitsRole.ts'
import { foldKey } from './foldKey.ts'
import type { Placed, Role, RoleMap, TableRole } from './Role.ts'

interface Candidate extends Placed {
  rank: number
  depth: number
  /** It speaks of the buyer, the order before, and the like. */
  isForeign: boolean
}

interface Table {
  pointer: string
  rows: readonly JsonValue[]
}

export interface FoundRoles {
  find: (role: Role) => Placed | undefined
  findAll: (role: Role) => readonly Placed[]
  table: (role: TableRole) => Table | undefined
}

/** Deeper than invoices nest; data that nests without end costs no more. */
const deepest = 5

/** Finds which values of the data play which role: by the map where it says so, else by the keys. */
export function findRoles(data: JsonValue, roles: RoleMap = {}): FoundRoles {
  const search: Search = { candidates: new Map(), tables: new Map(), loose: [] }
  walk(data, { pointer: '', names: [], isForeign: false }, search)
  const mapped = (role: Role) => scalarsAt(data, roles[role])
  const byClearness = (role: Role) =>
    (search.candidates.get(role) ?? []).toSorted((a, b) => a.rank - b.rank || a.depth - b.depth)
  return {
    find: (role) => {
      if (roles[role] !== undefined) return mapped(role)[0]
      return clearest(byClearness(role).filter(({ isForeign }) => !isForeign))
    },
    findAll: (role) => (roles[role] !== undefined ? mapped(role) : byClearness(role)).map(placed),
    table: (role) => {
      if (roles[role] !== undefined) return tablesAt(data, roles[role])[0]
      const [only, ...others] = search.loose
      return search.tables.get(role)?.table ?? (role === 'lines' && others.length === 0 ? only : undefined)
    },
  }
}

const placed = ({ pointer, value }: Placed): Placed => ({ pointer, value })

/** The first; none where another value has the same claim and says something else. */
function clearest(candidates: readonly Candidate[]): Placed | undefined {
  const [first, second] = candidates
  if (!first) return undefined
  const isContested =
    second?.rank === first.rank &&
    second.depth === first.depth &&
    String(second.value) !== String(first.value)
  return isContested ? undefined : placed(first)
}

interface Search {
  candidates: Map<Role, Candidate[]>
  tables: Map<TableRole, { table: Table; rank: number }>
  /** Tables whose key says nothing. */
  loose: Table[]
}

interface Way {
  pointer: string
  names: readonly string[]
  isForeign: boolean
}

/** Keys of an object that holds one value together with what is known of it. */
const wrapped = new Set(['value', 'text', 'content', 'raw'])

function walk(value: JsonValue, way: Way, search: Search): void {
  if (Array.isArray(value)) return walkList(value, way, search)
  if (!isJsonObject(value)) {
    if (typeof value === 'string' || typeof value === 'number') note(value, way, search)
    return
  }
  if (way.names.length >= deepest) return
  const own = way.names.at(-1) ?? ''
  const isForeign = way.isForeign || foreignNames.test(own)
  for (const [key, child] of Object.entries(value)) {
    const name = foldKey(key)
    const pointer = way.pointer + toPointer([key])
    const isScalar = typeof child === 'string' || typeof child === 'number'
    // What is wrapped goes by the name of its wrapping.
    if (isScalar && wrapped.has(name) && way.names.length > 0) note(child, { ...way, pointer }, search)
    else walk(child, { pointer, names: [...way.names, name], isForeign }, search)
  }
}

function walkList(list: readonly JsonValue[], way: Way, search: Search): void {
  const [first] = list
  // Some extractions give every value as a list.
  if (list.length === 1 && (typeof first === 'string' || typeof first === 'number'))
    return note(first, { ...way, pointer: `${way.pointer}/0` }, search)
  if (!list.some(isJsonObject)) return
  const table = { pointer: way.pointer, rows: list }
  const name = way.names.at(-1) ?? ''
  const [alias] = tableAliases.get(name) ?? []
  if (!alias) search.loose.push(table)
  else if (alias.rank < (search.tables.get(alias.role)?.rank ?? Infinity))
    search.tables.set(alias.role, { table, rank: alias.rank })
}

function note(value: string | number, { pointer, names, isForeign }: Way, search: Search): void {
  const own = names.at(-1) ?? ''
  const joined = names.slice(-2).join('')
  const depth = names.length
  const seen = new Set<Role>()
  const add = (role: Role, candidate: Pick<Candidate, 'rank' | 'isForeign'>, name: string) => {
    if (seen.has(role) || !fitsRole(role, value, name)) return
    seen.add(role)
    const list = search.candidates.get(role) ?? []
    list.push({ pointer, value, depth, ...candidate })
    search.candidates.set(role, list)
  }
  if (depth > 1)
    for (const { role, rank } of documentAliases.get(joined) ?? [])
      add(role, { rank, isForeign: false }, joined)
  for (const { role, rank } of documentAliases.get(own) ?? []) add(role, { rank, isForeign }, own)
  if (taxPartName.test(own)) add('taxPart', { rank: Infinity, isForeign }, own)
  for (const [ending, role] of partyEndings)
    if (ending.test(own)) add(role, { rank: Infinity, isForeign: true }, own)
}

type Pointers = RoleMap[keyof RoleMap]

const pointersOf = (pointers: Pointers): readonly string[] =>
  typeof pointers === 'string' ? [pointers] : (pointers ?? [])

/** Gives the plain values that pointers lead to. */
export function scalarsAt(data: JsonValue, pointers: Pointers): Placed[] {
  return pointersOf(pointers).flatMap((pointer) => {
    const value = valueAt(data, pointer)
    return typeof value === 'string' || typeof value === 'number' ? [{ pointer, value }] : []
  })
}

function tablesAt(data: JsonValue, pointers: Pointers): Table[] {
  return pointersOf(pointers).flatMap((pointer) => {
    const rows = valueAt(data, pointer)
    return Array.isArray(rows) ? [{ pointer, rows }] : []
  })
}
