import type { Ground } from '../../../contract/Certainty.ts'
import type { XmlElement } from '../../reading/xml/XmlElement.ts'
import type { Finding, Findings } from '../values/Finding.ts'
import type { EInvoice } from '../../reading/xml/EInvoice.ts'
import { creditRemark } from './creditRemark.ts'
import { eInvoiceRules, headRules, payableRules, type EInvoiceRule } from './eInvoiceRules.ts'
import { findEInvoiceLines } from './findEInvoiceLines.ts'
import { readTerm } from './readTerm.ts'
import { selectElements, selectWords, wordsIn } from './selectElements.ts'
import { sumExactly } from './sumExactly.ts'

const ownData: readonly Ground[] = ['own_data']

interface Head {
  invoice: EInvoice
  currency: string | undefined
}

/** The fields of an e-invoice, each from the one place in which its standard has it. */
export function findInEInvoice(invoice: EInvoice): Findings {
  const currency = currencyOf(invoice)
  const head = { invoice, currency: currency?.words }
  const remarks = [
    `The fields are the e-invoice's own data (${invoice.title}), exact as its sender wrote them.`,
  ]
  const found: Finding[] = []
  for (const rule of eInvoiceRules) {
    const { finding, remark } = findTerm(rule, head)
    if (finding) found.push(finding)
    else if (remark) remarks.push(remark)
  }
  if (found.every(({ field }) => field !== 'amount')) found.push(...amountFromPayable(head))
  const vat = vatOf(invoice)
  const all = [...found, ...(currency ? [currency] : []), ...(vat ? [vat] : [])]
  const lines = findEInvoiceLines(invoice)
  return {
    found: [...all, ...lines.found],
    remarks: [...remarks, ...creditRemark(invoice), ...checkSum(all), ...lines.remarks],
  }
}

function findTerm(
  rule: EInvoiceRule,
  head: Head,
): { finding?: Finding | undefined; remark?: string | undefined } {
  const { syntax, root } = head.invoice
  let refused: string | undefined
  for (const path of rule.paths[syntax]) {
    const elements = selectElements(root, path).filter((element) => isInCurrency(element, rule, head))
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
    return {
      finding: {
        field: rule.field,
        value: sum ?? first.value,
        words: sum !== undefined ? read.map(({ words }) => words).join(' + ') : first.words,
        place: `e-invoice, ${path}`,
        rule: sum !== undefined ? `${rule.term}, the sum of ${read.length} tax totals` : rule.term,
        grounds: ownData,
      },
    }
  }
  const remark = refused
    ? `${rule.field} is left out: "${refused.slice(0, 60)}" is no ${nouns[rule.form]}.`
    : undefined
  return { remark }
}

const nouns: Record<EInvoiceRule['form'], string> = {
  text: 'value',
  date: 'date',
  amount: 'number',
  iban: 'IBAN with check digits that fit',
}

/** A total may stand twice: in the currency of the invoice and in the one in which tax is accounted for (BT-6, BT-111). */
function isInCurrency(element: XmlElement, rule: EInvoiceRule, { currency }: Head): boolean {
  const own = element.attributes.get('currencyID')
  return rule.form !== 'amount' || own === undefined || currency === undefined || own === currency
}

function currencyOf({ syntax, root }: EInvoice): Finding | undefined {
  const paths = headRules[syntax].currency
  const path = paths.find((one) => selectWords(root, one).some(isCurrency))
  if (path !== undefined) {
    const value = selectWords(root, path).find(isCurrency) ?? ''
    return {
      field: 'currency',
      value,
      words: value,
      place: `e-invoice, ${path}`,
      rule: 'BT-5',
      grounds: ownData,
    }
  }
  const { payable } = payableRules[syntax]
  const value = selectElements(root, payable)[0]?.attributes.get('currencyID')
  const rule = 'the currency of the amount to be paid, as the invoice tells none itself'
  return value !== undefined && isCurrency(value)
    ? { field: 'currency', value, words: value, place: `e-invoice, ${payable}`, rule, grounds: ownData }
    : undefined
}

const isCurrency = (words: string) => /^[A-Z]{3}$/.test(words)

/** The total is optional in some older e-invoices, and what is to be paid is the total less what was paid before. */
function amountFromPayable({ invoice: { syntax, root } }: Head): Finding[] {
  const { payable, paid, rounding } = payableRules[syntax]
  const [words] = selectWords(root, payable)
  const [before = '0'] = selectWords(root, paid)
  const [rounded = '0'] = selectWords(root, rounding)
  if (words === undefined) return []
  const opposite = rounded.startsWith('-') ? rounded.slice(1) : `-${rounded}`
  const value = sumExactly([words, before, opposite])
  const rule = 'BT-115 with what was paid before, as the e-invoice has no total (BT-112)'
  return value === undefined
    ? []
    : [{ field: 'amount', value, words, place: `e-invoice, ${payable}`, rule, grounds: ownData }]
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
  return {
    field: 'vat',
    value: words.replaceAll(' ', ''),
    words,
    place: `e-invoice, ${path}`,
    rule: 'BT-31',
    grounds: ownData,
  }
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
