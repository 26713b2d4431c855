import type { EInvoice } from '../../reading/xml/EInvoice.ts'
import { headRules } from './eInvoiceRules.ts'
import { selectWords } from './selectElements.ts'

/** The codes of UNTDID 1001 for documents that give money back. */
const creditCodes: ReadonlySet<string> = new Set('81 83 261 262 296 308 381 396 420 458 532'.split(' '))

/** Credit notes tell what is given back without a sign, so it is said in words. */
export function creditRemark({ syntax, root }: EInvoice): string[] {
  const code = headRules[syntax].typeCode.flatMap((path) => selectWords(root, path))[0]
  const isCredit = creditCodes.has(code ?? '') || root.name.endsWith('CreditNote')
  return isCredit
    ? [
        `This is a credit note${code ? ` (type code ${code})` : ''}: its amounts are what is given back, and stand with the signs that the e-invoice gives them.`,
      ]
    : []
}
