import type { Finding, Findings } from './values/Finding.ts'

export const engineLine = 'Read by the rule engine of the local server: fixed rules, no AI.'

/** What is looked for in every document; what is not found is named, so that a reviewer need not search in vain. */
const lookedFor = [
  'issuer',
  'invoice_number',
  'date',
  'date_due',
  'amount',
  'amount_untaxed',
  'amount_tax',
  'currency',
  'vat',
  'iban',
  'order_number',
  'lines',
] as const

/** Writes the reasoning of a run: how it was read, one line per field with words, place and rule, and what is missing. */
export function explain(source: string, notes: readonly string[], findings: Findings): string {
  const missing = lookedFor.filter((field) => findings.found.every((finding) => finding.field !== field))
  return [
    engineLine,
    `Document: ${source}.`,
    ...notes,
    ...findings.remarks,
    ...(findings.found.length > 0
      ? ['', 'Found:', ...findings.found.map(describe)]
      : ['', 'Found: none of the fields.']),
    ...(missing.length > 0 ? ['', `Looked for and not found: ${missing.join(', ')}.`] : []),
  ].join('\n')
}

function describe({ field, value, words, place, rule }: Finding): string {
  const shown = Array.isArray(value) ? `${value.length} rows` : JSON.stringify(value)
  return `- ${field}: ${shown}, read from "${words.replaceAll(/\s+/g, ' ').slice(0, 160)}" (${place}); rule: ${rule}.`
}
