import type { Finding, Findings } from '../values/Finding.ts'
import { selectElements, selectWords, wordsIn } from '../../reading/xml/eInvoiceIn.ts'
import { eInvoiceRules, headRules, payableRules, type EInvoiceRule } from './eInvoiceRules.ts'
import { findEInvoiceLines } from './findEInvoiceLines.ts'
import { exactNumber } from '../values/parseNumber.ts'
import { findIbans } from '../values/bankAccounts.ts'
import { realDate } from '../values/findDates.ts'
import type { XmlElement, EInvoice } from '../../reading/Reading.ts'

/** A value of the e-invoice itself, at a path of it; its grounds are its own data. */
const ownFinding = (path: string, finding: Pick<Finding, 'field' | 'value' | 'words' | 'rule'>): Finding => ({
  ...finding,
  place: `e-invoice, ${path}`,
  grounds: ['own_data'],
})

/** The fields of an e-invoice, each from the one place in which its standard has it. */
export function findInEInvoice(invoice: EInvoice): Findings {
  const currency = currencyOf(invoice)
  const remarks = [
    `The fields are the e-invoice's own data (${invoice.title}), exact as its sender wrote them.`,
  ]
  const found: Finding[] = []
  for (const rule of eInvoiceRules) {
    const told = findTerm(rule, invoice, currency?.words)
    if (typeof told === 'string') remarks.push(told)
    else if (told) found.push(told)
  }
  if (found.every(({ field }) => field !== 'amount')) found.push(...amountFromPayable(invoice))
  const vat = vatOf(invoice)
  const all = [...found, ...(currency ? [currency] : []), ...(vat ? [vat] : [])]
  const lines = findEInvoiceLines(invoice)
  return {
    found: [...all, ...lines.found],
    remarks: [...remarks, ...creditRemark(invoice), ...checkSum(all), ...lines.remarks],
  }
}

/** The value of a field, or in words why what stands there is none. */
function findTerm(
  rule: EInvoiceRule,
  { syntax, root }: EInvoice,
  currency: string | undefined,
): Finding | string | undefined {
  let refused: string | undefined
  for (const path of rule.paths[syntax]) {
    const elements = selectElements(root, path).filter((element) => isInCurrency(element, rule, currency))
    const read = elements.flatMap((element) => {
      const value = readTerm(element, rule.form)
      if (value === undefined) refused ??= wordsIn(element)
      return value === undefined ? [] : [{ value, words: wordsIn(element) }]
    })
    const [first] = read
    if (!first) continue
    // Each kind of tax may have a total of its own.
    const isSum = rule.field === 'amount_tax' && syntax === 'UBL' && read.length > 1
    const sum = isSum ? sumExactly(read.map(({ words }) => words)) : undefined
    return ownFinding(path, {
      field: rule.field,
      value: sum ?? first.value,
      words: sum !== undefined ? read.map(({ words }) => words).join(' + ') : first.words,
      rule: sum !== undefined ? `${rule.term}, the sum of ${read.length} tax totals` : rule.term,
    })
  }
  return refused
    ? `${rule.field} is left out: "${refused.slice(0, 60)}" is no ${nouns[rule.form]}.`
    : undefined
}

const nouns: Record<EInvoiceRule['form'], string> = {
  text: 'value',
  date: 'date',
  amount: 'number',
  iban: 'IBAN with check digits that fit',
}

/** A total may stand twice: in the currency of the invoice and in the one in which tax is accounted for (BT-6, BT-111). */
function isInCurrency(element: XmlElement, rule: EInvoiceRule, currency: string | undefined): boolean {
  const own = element.attributes.get('currencyID')
  return rule.form !== 'amount' || own === undefined || currency === undefined || own === currency
}

function currencyOf({ syntax, root }: EInvoice): Finding | undefined {
  const path = headRules[syntax].currency
  const own = selectWords(root, path).find(isCurrency)
  if (own !== undefined) return ownFinding(path, { field: 'currency', value: own, words: own, rule: 'BT-5' })
  const { payable } = payableRules[syntax]
  const value = selectElements(root, payable)[0]?.attributes.get('currencyID')
  const rule = 'the currency of the amount to be paid, as the invoice tells none itself'
  return value !== undefined && isCurrency(value)
    ? ownFinding(payable, { field: 'currency', value, words: value, rule })
    : undefined
}

const isCurrency = (words: string) => /^[A-Z]{3}$/.test(words)

/** The total is optional in some older e-invoices, and what is to be paid is the total less what was paid before. */
function amountFromPayable({ syntax, root }: EInvoice): Finding[] {
  const { payable, paid, rounding } = payableRules[syntax]
  const [words] = selectWords(root, payable)
  const [before = '0'] = selectWords(root, paid)
  const [rounded = '0'] = selectWords(root, rounding)
  if (words === undefined) return []
  const opposite = rounded.startsWith('-') ? rounded.slice(1) : `-${rounded}`
  const value = sumExactly([words, before, opposite])
  const rule = 'BT-115 with what was paid before, as the e-invoice has no total (BT-112)'
  return value === undefined ? [] : [ownFinding(payable, { field: 'amount', value, words, rule })]
}

function vatOf({ syntax, root }: EInvoice): Finding | undefined {
  const path =
    syntax === 'UBL'
      ? 'AccountingSupplierParty/Party/PartyTaxScheme'
      : 'SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty/SpecifiedTaxRegistration'
  const own =
    syntax === 'UBL'
      ? selectElements(root, path).find((scheme) => selectWords(scheme, 'TaxScheme/ID').includes('VAT'))
      : selectElements(root, `${path}/ID`).find(({ attributes }) => attributes.get('schemeID') === 'VA')
  const words = own && (syntax === 'UBL' ? selectWords(own, 'CompanyID')[0] : wordsIn(own))
  if (!words) return undefined
  return ownFinding(path, { field: 'vat', value: words.replaceAll(' ', ''), words, rule: 'BT-31' })
}

function checkSum(found: readonly Finding[]): string[] {
  const [net, tax, total] = ['amount_untaxed', 'amount_tax', 'amount'].map((field) =>
    found.find((finding) => finding.field === field),
  )
  if (!net || !tax || !total) return []
  const words = (finding: Finding) => JSON.stringify(finding.value).replaceAll('"', '')
  if (String(sumExactly([words(net), words(tax)])) === words(total))
    return ['amount: it is the sum of amount_untaxed and amount_tax.']
  for (const finding of [net, tax, total]) finding.doubts = ['contradiction']
  return [
    `amount: the e-invoice contradicts itself, as ${words(net)} and ${words(tax)} do not make ${words(total)}.`,
  ]
}

/** The codes of UNTDID 1001 for documents that give money back. */
const creditCodes: ReadonlySet<string> = new Set('81 83 261 262 296 308 381 396 420 458 532'.split(' '))

/** Credit notes tell what is given back without a sign, so it is said in words. */
function creditRemark({ syntax, root }: EInvoice): string[] {
  const code = headRules[syntax].typeCodes.flatMap((path) => selectWords(root, path))[0]
  const isCredit = creditCodes.has(code ?? '') || root.name.endsWith('CreditNote')
  return isCredit
    ? [
        `This is a credit note${code ? ` (type code ${code})` : ''}: its amounts are what is given back, and stand with the signs that the e-invoice gives them.`,
      ]
    : []
}

/** Adds decimals as they are written, so that no digit of a sum comes from binary fractions. */
function sumExactly(texts: readonly string[]): number | string | undefined {
  const parts = texts.map((text) => /^([+-]?)(\d*)\.?(\d*)$/.exec(text.trim()))
  const decimals = Math.max(0, ...parts.map((part) => part?.[3]?.length ?? 0))
  let sum = 0n
  for (const part of parts) {
    const [, sign, whole = '', fraction = ''] = part ?? []
    if (sign === undefined || whole + fraction === '' || whole.length + decimals > 60) return undefined
    const scaled = BigInt(whole + fraction.padEnd(decimals, '0'))
    sum += sign === '-' ? -scaled : scaled
  }
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return exactNumber(sum < 0n ? `-${text}` : text)
}

/** Written where a field must stand though there is nothing to say (Peppol's order numbers). */
const placeholders = /^(?:NA|N\/A|n\.a\.|-)$/i

/** The value of an element in the form that its field has; `undefined` where it does not have it. */
function readTerm(element: XmlElement, form: EInvoiceRule['form']): string | number | undefined {
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
