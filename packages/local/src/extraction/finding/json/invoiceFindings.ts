import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { Finding } from '../values/Finding.ts'
import { fittingValue, habitIn, isObject } from './fittingValue.ts'
import { type Alias, fieldsInGroup, fieldsNamed, groupNamed } from './jsonAliases.ts'

interface Candidate extends Alias {
  key: string
  value: JsonValue
}

export interface InvoiceFindings {
  found: Finding[]
  /** Values under the names of fields that do not have the form of these. */
  refused: { field: string; key: string; value: JsonValue }[]
  /** The keys of the object itself whose values are fields now. */
  used: ReadonlySet<string>
}

/** The fields that the keys of an object and of the groups in it name (`totals`, `supplier`). */
export function invoiceFindings(object: JsonObject): InvoiceFindings {
  const candidates = Object.entries(object).flatMap(([key, value]) => candidatesOf(key, value))
  const habit = habitIn(candidates.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))
  const found: Finding[] = []
  const refused: InvoiceFindings['refused'] = []
  for (const field of new Set(candidates.map((candidate) => candidate.field))) {
    const all = candidates
      .filter((candidate) => candidate.field === field)
      .toSorted((a, b) => a.rank - b.rank)
    const fitting = all.flatMap((candidate) => {
      const value = fittingValue(field, candidate.value, habit)
      return value === undefined ? [] : [{ key: candidate.key, value }]
    })
    const [first] = fitting
    if (first)
      found.push({
        field,
        value: first.value,
        words: first.key,
        place: `key "${first.key}"`,
        rule: 'the key names this field',
        grounds: ['own_data'],
      })
    else refused.push(...all.slice(0, 1).map(({ key, value }) => ({ field, key, value })))
  }
  return { found, refused, used: new Set(found.map(({ words }) => words)) }
}

function candidatesOf(key: string, value: JsonValue): Candidate[] {
  if (!isObject(value)) return fieldsNamed(key).map((alias) => ({ ...alias, key, value }))
  const group = groupNamed(key)
  if (group === undefined) return []
  return Object.entries(value).flatMap(([inner, innerValue]) =>
    fieldsInGroup(group, inner).map(({ field, rank }) => ({
      field,
      // What stands in a group of its own is less likely meant than what the invoice says itself.
      rank: rank + 0.5,
      key: `${key}.${inner}`,
      value: innerValue,
    })),
  )
}

const strong = ['invoice_number', 'amount', 'date', 'lines']

/** An invoice has a number, and at least one of a total, a date and rows. */
export function isInvoice({ found }: InvoiceFindings): boolean {
  const names = new Set(found.map(({ field }) => field))
  return names.has('invoice_number') && strong.filter((field) => names.has(field)).length >= 2
}
