import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import { type Extracted, type Finding, valuesOf } from '../values/Finding.ts'
import { groupNamed, isFieldName, type Alias, fieldsInGroup, fieldsNamed } from './jsonAliases.ts'
import { decimalMarkIn, fittingValue, isObject } from './fittingValue.ts'

/**
 * The top level object of a JSON document, or its array under `rows`. Where an object in it has the keys of an invoice, its
 * values stand under this engine's field names, beside what else it holds.
 */
export function findInJson(value: JsonValue): Extracted {
  const places = invoicesIn(value)
  const [first, second] = places
  if (first && !second) return asInvoice(first)
  const many = second
    ? [`The document holds ${places.length} invoices, so none of them is the document.`]
    : []
  if (isObject(value)) {
    const remarks = [...many, ...missingWords(value)]
    return { data: value, findings: { found: [], remarks } }
  }
  const isList = Array.isArray(value)
  const field = isList ? 'rows' : 'value'
  const finding: Finding = {
    field,
    value,
    words: field,
    place: 'the whole document',
    rule: `the document is a ${isList ? `list of ${value.length} entries` : 'single value'}`,
    grounds: ['own_data'],
  }
  const remarks = [...many, 'The values are given as they are.']
  return { data: { [field]: value }, findings: { found: [finding], remarks } }
}

interface InvoicePlace {
  findings: InvoiceFindings
  object: JsonObject
  /** The objects around it, the outermost first, each with the key that leads on. */
  around: { object: JsonObject; key: string }[]
}

const mostLevels = 6
const mostObjects = 20_000

/** The invoices nearest to the top: what is inside of one (an earlier invoice that it names) is its own affair. */
function invoicesIn(value: JsonValue): InvoicePlace[] {
  let level: { value: JsonValue; around: InvoicePlace['around'] }[] = [{ value, around: [] }]
  let seen = 0
  for (let depth = 0; depth <= mostLevels && level.length > 0; depth++) {
    const objects = level.flatMap((entry) =>
      isObject(entry.value) ? [{ ...entry, value: entry.value }] : [],
    )
    const invoices = objects
      .slice(0, mostObjects - seen)
      .map(({ value: object, around }) => innermost({ object, around, findings: invoiceFindings(object) }))
      .filter(({ findings }) => isInvoice(findings))
    if (invoices.length > 0) return invoices
    seen += objects.length
    if (seen > mostObjects) return []
    level = level.flatMap(({ value: outer, around }) => {
      if (Array.isArray(outer)) return outer.map((inner) => ({ value: inner, around }))
      if (!isObject(outer)) return []
      return Object.entries(outer).map(([key, inner]) => ({
        value: inner,
        around: [...around, { object: outer, key }],
      }))
    })
  }
  return []
}

/** The keys of a head are taken for those of the whole, unless what looks like a head is an invoice by itself. */
function innermost(place: InvoicePlace): InvoicePlace {
  if (!isInvoice(place.findings)) return place
  const inner = Object.entries(place.object)
    .flatMap(([key, object]) =>
      isObject(object) && groupNamed(key) === 'head'
        ? [{ key, object, findings: invoiceFindings(object) }]
        : [],
    )
    .find(({ findings }) => isInvoice(findings) && findings.found.length >= place.findings.found.length)
  return inner ? { ...inner, around: [...place.around, { object: place.object, key: inner.key }] } : place
}

function asInvoice({ findings: { found, refused, used }, object, around }: InvoicePlace): Extracted {
  const rest = [
    ...around.flatMap(({ object: outer, key }) => without(outer, new Set([key]))),
    ...without(object, used),
  ]
  const kept = Object.fromEntries(rest.filter(([key]) => !isFieldName(key)))
  const names = Object.keys(kept).join(', ').slice(0, 300)
  const path = around
    .map(({ key }) => key)
    .join('.')
    .slice(0, 100)
  const remarks = [
    around.length > 0
      ? `An object in this document has the keys of an invoice (at "${path}").`
      : 'The keys of this object are those of an invoice.',
    ...refused.map(refusedWords),
    ...(names === '' ? [] : [`Kept beside them, as they are: ${names}.`]),
  ]
  return { data: { ...valuesOf(found), ...kept }, findings: { found, remarks } }
}

/** What is left of an object: not what became fields, and no group of which nothing else is left. */
const without = (object: JsonObject, used: ReadonlySet<string>) =>
  Object.entries(object).filter(([key, value]) => {
    const inner = isObject(value) ? Object.keys(value) : []
    const isUsedUp = inner.length > 0 && inner.every((one) => used.has(`${key}.${one}`))
    return !used.has(key) && !isUsedUp
  })

function missingWords(object: JsonObject): string[] {
  const findings = invoiceFindings(object)
  const names = findings.found.map(({ field }) => field)
  const less =
    names.length === 0
      ? 'The keys are not those of an invoice; the object is given as it is.'
      : `Some keys are those of an invoice (${names.join(', ')}), but not a number together with a total, a date or rows; the object is given as it is.`
  return [less, ...findings.refused.map(refusedWords)]
}

const refusedWords = ({ field, key, value }: InvoiceFindings['refused'][number]) =>
  `${field} is left out: ${JSON.stringify(value).slice(0, 60)} under "${key}" ${refusals[field.split('_')[0] ?? ''] ?? 'has not the form of it'}.`

const refusals: Record<string, string> = {
  date: 'is no date, or can be read in two ways',
  amount: 'is no amount, or can be read in two ways',
  currency: 'is no code of a currency',
}

interface Candidate extends Alias {
  key: string
  value: JsonValue
}

interface InvoiceFindings {
  found: Finding[]
  /** Values under the names of fields that do not have the form of these. */
  refused: { field: string; key: string; value: JsonValue }[]
  /** The keys of the object itself whose values are fields now. */
  used: ReadonlySet<string>
}

/** The fields that the keys of an object and of the groups in it name (`totals`, `supplier`). */
function invoiceFindings(object: JsonObject): InvoiceFindings {
  const candidates = Object.entries(object).flatMap(([key, value]) => candidatesOf(key, value))
  const habit = decimalMarkIn(candidates.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))
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
  return Object.entries(value).flatMap(([inner, innerValue]) => {
    // What stands in a group of its own is less likely meant than what the invoice says itself.
    const all = fieldsInGroup(group, inner).map(({ field, rank }) => ({
      field,
      rank: rank + 0.5,
      key: `${key}.${inner}`,
      value: innerValue,
    }))
    if (!isObject(innerValue)) return all
    // "gross": { "amount": "120.00", "currency": "GBP" }
    const { amount, value: plain = amount, currency } = innerValue
    if (plain === undefined) return all
    const code =
      currency === undefined
        ? []
        : [{ field: 'currency', rank: 9, key: `${key}.${inner}.currency`, value: currency }]
    return [...all.map((one) => ({ ...one, value: plain })), ...(all.length > 0 ? code : [])]
  })
}

const strong = ['invoice_number', 'amount', 'date', 'lines']

/** An invoice has a number, and at least one of a total, a date and rows. */
function isInvoice({ found }: InvoiceFindings): boolean {
  const names = new Set(found.map(({ field }) => field))
  return names.has('invoice_number') && strong.filter((field) => names.has(field)).length >= 2
}
