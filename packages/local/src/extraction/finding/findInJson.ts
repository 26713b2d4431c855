import type { JsonObject, JsonValue } from 'cloudsquid-react/contract'
import type { Finding } from './values/Finding.ts'
import type { Extracted } from './Extracted.ts'
import { jsonAliases } from './jsonAliases.ts'

/**
 * The top level object of a JSON document, or its array under `rows`. Where its keys are obviously those of an invoice,
 * the values stand under this engine's field names instead.
 */
export function findInJson(value: JsonValue): Extracted {
  const object = isObject(value) ? value : undefined
  if (!object) {
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
      findings: { found: [finding], remarks: ['The values are given as they are.'] },
    }
  }
  const found = invoiceFindings(object)
  const fields = new Set(found.map(({ field }) => field))
  const isInvoice =
    fields.has('invoice_number') && (fields.has('amount') || fields.has('date') || fields.has('lines'))
  if (!isInvoice)
    return {
      data: object,
      findings: {
        found: [],
        remarks: ['The keys are not those of an invoice; the object is given as it is.'],
      },
    }
  return {
    data: Object.fromEntries(found.map(({ field, value: fieldValue }) => [field, fieldValue])),
    findings: { found, remarks: ['The keys of this object are those of an invoice.'] },
  }
}

function invoiceFindings(object: JsonObject): Finding[] {
  const found: Finding[] = []
  for (const [key, value] of Object.entries(object)) {
    const field = jsonAliases.get(key.replaceAll(/[^a-z0-9]/gi, '').toLowerCase())
    const fits = field && fitting(field, value)
    if (!field || fits === undefined || found.some((finding) => finding.field === field)) continue
    found.push({
      field,
      value: fits,
      words: key,
      place: `key "${key}"`,
      rule: 'the key names this field',
      grounds: ['own_data'],
    })
  }
  return found
}

/** A value counts only in the form that its field has. */
function fitting(field: string, value: JsonValue): JsonValue | undefined {
  if (field === 'lines') return Array.isArray(value) && value.every(isObject) ? value : undefined
  if (field.startsWith('amount')) {
    if (typeof value === 'string' && /^-?\d+(?:\.\d{1,2})?$/.test(value)) return Number(value)
    return typeof value === 'number' ? value : undefined
  }
  if (field.startsWith('date'))
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : undefined
  if (field === 'issuer' && isObject(value))
    return typeof value['name'] === 'string' ? value['name'] : undefined
  if (field === 'currency') return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : undefined
  return typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
