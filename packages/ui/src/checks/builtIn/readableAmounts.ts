import type { Check } from '../Check.ts'
import { readInvoice } from '../invoice/readInvoice.ts'

/**
 * Every amount can be read, in one way.
 *
 * "1.119" is one or a thousand; the decimal mark of the other amounts decides, and a currency without decimals. Where
 * neither tells, the amount is objected to here, and no other check calculates with it.
 */
export const readableAmounts: Check = function* readableAmounts(_data, context) {
  for (const unclear of readInvoice(context).unclear) {
    const { pointer } = unclear
    const text = String(unclear.value)
    if (unclear.kind === 'twoMeanings') {
      const [first, second] = unclear.meanings
      yield { pointer, severity: 'warning', code: 'twoMeanings', values: { text, first, second } }
    } else yield { pointer, severity: 'warning', code: 'notNumber', values: { text } }
  }
}
