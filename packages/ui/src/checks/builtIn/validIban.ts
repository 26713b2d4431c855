import { electronicFormatIBAN, validateIBAN, ValidationErrorsIBAN } from 'ibantools'
import type { Check } from '../Check.ts'

/** Accounts are printed with their middle hidden: nothing can be worked out of those. */
const hidden = /[*•.…#]{2,}|X{4,}/i

/** IBANs have the length, the form and the check digits of their country. */
export const validIban: Check = function* validIban(_data, { findAll }) {
  for (const { pointer, value } of findAll('iban')) {
    const iban = String(value)
    // "-" and "n/a" say that there is none.
    if (hidden.test(iban) || !/\w{2}.*\w{2}/.test(iban)) continue
    const { valid, errorCodes } = validateIBAN(
      electronicFormatIBAN(iban.replace(/^\s*IBAN[:\s]*/i, '')) ?? '',
    )
    if (!valid) yield { pointer, severity: 'error', code: codeOf(errorCodes), values: { iban } }
  }
}

function codeOf(errors: readonly ValidationErrorsIBAN[]): string {
  if (errors.includes(ValidationErrorsIBAN.NoIBANCountry)) return 'ibanCountry'
  if (errors.includes(ValidationErrorsIBAN.WrongBBANLength)) return 'ibanLength'
  return errors.includes(ValidationErrorsIBAN.WrongBBANFormat) ? 'ibanForm' : 'ibanDigits'
}
