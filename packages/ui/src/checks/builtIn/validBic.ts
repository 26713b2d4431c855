import { isValidBIC } from 'ibantools'
import type { Check } from '../Check.ts'

/** BICs have eight or eleven characters in their form, with a country that there is. */
export const validBic: Check = function* validBic(_data, { findAll }) {
  for (const { pointer, value } of findAll('bic')) {
    const bic = String(value)
    const bare = bic.replaceAll(/^\s*(?:BIC|SWIFT)[:\s]+|\s/gi, '').toUpperCase()
    // "-" and "n/a" say that there is none.
    if (/\w{4}/.test(bare) && !isValidBIC(bare))
      yield { pointer, severity: 'error', code: 'bicForm', values: { bic } }
  }
}
