import type { Check, CheckContext, KnownRun } from '../Check.ts'
import { findRoles } from '../roles/findRoles.ts'
import type { RoleMap } from '../roles/Role.ts'

type Index = ReadonlyMap<string, readonly string[]>

const indexes = new WeakMap<readonly KnownRun[], { roles: string; index: Index }>()

/**
 * No other run has the same number of the same issuer. The issuer is the same if its name, its VAT number or its
 * account is. Gives the first such run, and how many there are.
 */
export const noDuplicate: Check = function* noDuplicate(_data, context) {
  const { others = [], self, roles = {}, find } = context
  const number = find('number')
  if (!number || others.length === 0) return
  const index = indexOf(others, roles)
  const runs = new Set(keysOf(context).flatMap((key) => index.get(key) ?? []))
  if (self !== undefined) runs.delete(self)
  const [run] = runs
  if (run === undefined) return
  yield {
    pointer: number.pointer,
    severity: 'warning',
    code: 'duplicate',
    values: { number: String(number.value), run, count: runs.size },
  }
}

/** The runs by number and issuer; made once for the same runs, which the host may have in their thousands. */
function indexOf(others: readonly KnownRun[], roles: RoleMap): Index {
  const mapping = JSON.stringify(roles)
  const known = indexes.get(others)
  if (known?.roles === mapping) return known.index
  const index = new Map<string, string[]>()
  for (const { id, data } of others)
    for (const key of keysOf(findRoles(data, roles))) {
      const runs = index.get(key)
      if (runs) runs.push(id)
      else index.set(key, [id])
    }
  indexes.set(others, { roles: mapping, index })
  return index
}

function keysOf({ find }: Pick<CheckContext, 'find'>): string[] {
  const number = bare(find('number')?.value)
  if (number === '') return []
  const own = (['issuer', 'vatNumber', 'iban'] as const).flatMap((role) => {
    const value = bare(find(role)?.value)
    return value === '' ? [] : [`${role} ${value} ${number}`]
  })
  return [...new Set(own)]
}

const bare = (value: string | number | undefined) =>
  String(value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
