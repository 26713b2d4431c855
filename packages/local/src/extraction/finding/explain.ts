import type { Doubt } from '../../contract/Certainty.ts'
import { doubtsOf, type Finding, type Findings } from './values/Finding.ts'

export const engineLine = 'Read by the rule engine of the local server: fixed rules, no AI.'

/** What is looked for in every document; what is not found is named, so that a reviewer need not search in vain. */
const lookedFor =
  'issuer invoice_number date date_due amount amount_untaxed amount_tax currency vat iban order_number lines'.split(
    ' ',
  )

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

function describe(finding: Finding): string {
  const { field, value, words, place, rule } = finding
  const doubts = doubtsOf(finding).map((doubt) => doubtWords[doubt])
  const doubted = doubts.length > 0 ? `; uncertain: ${doubts.join(', ')}` : ''
  const shown = Array.isArray(value) ? `${value.length} rows` : JSON.stringify(value)
  return `- ${field}: ${shown}, read from "${words.replaceAll(/\s+/g, ' ').slice(0, 160)}" (${place}); rule: ${rule}${doubted}.`
}

const doubtWords: Readonly<Record<Doubt, string>> = {
  one_ground: 'only this speaks for it',
  rivals: 'other values may be meant',
  contradiction: 'other values contradict it',
  check_digits: 'its check digits do not fit',
  two_readings: 'it can be read in two ways',
  derived: 'it is taken from an address or a number, not from a name that is written',
  guessed_encoding: 'the encoding of the file is a guess',
  poor_recognition: 'its letters were hard to recognise',
  unconfirmed_digits: 'it was read from a picture, and no sum or check digit confirms it',
}
