import * as jsvat from 'jsvat-next'
import type { Check } from '../Check.ts'

// Node: takes the CommonJS build of the library, whose names come inside one default.
const { default: library = jsvat } = { ...jsvat } as { default?: typeof jsvat }

/** Whose numbers begin with a prefix that nothing else begins with, and whose form and check digits are public. */
const countries = library.countries.filter(
  ({ codes }) => !['BR', 'RU', 'AU', 'AD', 'RS'].includes(codes[0] ?? ''),
)
const prefixes = new Set(
  'AT BE BG CHE CY CZ DE DK EE EL ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK XI'.split(
    ' ',
  ),
)

/**
 * VAT numbers have the form and the check digits of their country, in the EU, Great Britain, Norway and Switzerland.
 *
 * A number without a country in front is not judged, since tax offices give out many kinds. Whether a number was
 * given to anybody only the authorities know.
 */
export const validVatNumber: Check = function* validVatNumber(_data, { findAll }) {
  for (const { pointer, value } of findAll('vatNumber')) {
    const vat = String(value)
    const compact = vat.toUpperCase().replaceAll(/[^A-Z\d]/g, '')
    const prefix = /^(?:CHE|[A-Z]{2})(?=[A-Z\d]*\d)/.exec(compact)?.[0]
    if (prefix === undefined || !prefixes.has(prefix)) continue
    const { isValid, isValidFormat } = library.checkVAT(inItsForm(compact), countries)
    if (!isValid)
      yield { pointer, severity: 'error', code: isValidFormat ? 'vatDigits' : 'vatForm', values: { vat } }
  }
}

/** As the library knows it: Greece has two codes, and Norway's comes without its own and with what is written behind. */
const inItsForm = (compact: string): string =>
  compact
    .replace(/(?<=\d)(?:MWST|TVA|IVA|MVA|VAT)$/, '')
    .replace(/^GR(?=\d)/, 'EL')
    .replace(/^NO(\d+)$/, '$1MVA')
