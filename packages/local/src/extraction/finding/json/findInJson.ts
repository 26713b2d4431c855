import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { Extracted } from '../Extracted.ts'
import type { Finding } from '../values/Finding.ts'
import { isObject } from './fittingValue.ts'
import { type InvoiceFindings, invoiceFindings, isInvoice } from './invoiceFindings.ts'
import { groupNamed, isFieldName } from './jsonAliases.ts'

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
  if (isObject(value)) return asItIs(value, [...many, ...missingWords(value)])
  const key = Array.isArray(value) ? 'rows' : 'value'
  const rule = Array.isArray(value)
    ? `the document is a list of ${value.length} entries`
    : 'the document is a single value'
  const finding: Finding = {
    field: key,
    value,
    words: key,
    place: 'the whole document',
    rule,
    grounds: ['own_data'],
  }
  return {
    data: { [key]: value },
    findings: { found: [finding], remarks: [...many, 'The values are given as they are.'] },
  }
}

const asItIs = (data: JsonObject, remarks: string[]): Extracted => ({
  data,
  findings: { found: [], remarks },
})

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

function asInvoice({ findings, object, around }: InvoicePlace): Extracted {
  const fields = Object.fromEntries(findings.found.map(({ field, value }) => [field, value]))
  const path = around.map(({ key }) => key)
  const rest = [
    ...around.map(({ object: outer, key }) => without(outer, new Set([key]))),
    without(object, findings.used),
  ]
  const kept = Object.fromEntries(rest.flatMap((entries) => entries).filter(([key]) => !isFieldName(key)))
  const keptNames = Object.keys(kept)
  return {
    data: { ...kept, ...fields },
    findings: {
      found: findings.found,
      remarks: [
        path.length > 0
          ? `An object in this document has the keys of an invoice (at "${path.join('.').slice(0, 100)}").`
          : 'The keys of this object are those of an invoice.',
        ...findings.refused.map(refusedWords),
        ...(keptNames.length > 0
          ? [`Kept beside them, as they are: ${keptNames.join(', ').slice(0, 300)}.`]
          : []),
      ],
    },
  }
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
