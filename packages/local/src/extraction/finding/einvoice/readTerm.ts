import type { XmlElement } from '../../reading/xml/XmlElement.ts'
import { findIbans } from '../values/bankAccounts.ts'
import { exactNumber } from '../values/exactNumber.ts'
import { realDate } from '../values/realDate.ts'
import type { EInvoiceRule } from './eInvoiceRules.ts'
import { wordsIn } from './selectElements.ts'

/** Written where a field must stand though there is nothing to say (Peppol's order numbers). */
const placeholders = /^(?:NA|N\/A|n\.a\.|-)$/i

/** The value of an element in the form that its field has; `undefined` where it does not have it. */
export function readTerm(element: XmlElement, form: EInvoiceRule['form']): string | number | undefined {
  const words = wordsIn(element)
  switch (form) {
    case 'text':
      return placeholders.test(words) ? undefined : words || undefined
    case 'amount':
      return exactNumber(words)
    case 'iban':
      return findIbans(words.toUpperCase()).find(({ isValid }) => isValid)?.value
    case 'date':
      return readDate(words)
  }
}

/** ISO, or the digits of UN/CEFACT's formats 102 (20310305) and 203 (203103051430). */
function readDate(words: string): string | undefined {
  const digits = /^(\d{4})(\d\d)(\d\d)(?:\d{4}|\d{6})?$/.exec(words)
  return realDate(digits ? digits.slice(1, 4).join('-') : words)
}
