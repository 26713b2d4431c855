import type { JsonValue } from 'cloudsquid-react/contract'
import { findRoles } from './findRoles.ts'
import type { RoleMap } from './Role.ts'

/** What tells one document from another, as far as its data says it, each value as the data writes it. */
export interface DocumentIdentity {
  issuer?: string | undefined
  number?: string | undefined
  amount?: string | number | undefined
  currency?: string | undefined
  date?: string | undefined
  dueDate?: string | undefined
}

/** Longer is no name and no number, but a text that was read in their place. */
const longest = 120

/** Finds what identifies a document in its data: whose it is, its number, amount and dates. */
export function identifyDocument(data: JsonValue, roles?: RoleMap): DocumentIdentity {
  const { find } = findRoles(data, roles)
  const text = (role: Parameters<typeof find>[0]) => {
    const value = find(role)?.value
    const written = value === undefined ? '' : String(value).replaceAll(/\s+/gu, ' ').trim()
    return written === '' || written.length > longest ? undefined : written
  }
  const amount = find('total')?.value
  return {
    issuer: text('issuer'),
    number: text('number'),
    amount: typeof amount === 'number' ? amount : text('total'),
    currency: text('currency'),
    date: text('date'),
    dueDate: text('dueDate'),
  }
}
