import { textOf } from '../text/scanText.ts'
import { foldText } from '../text/foldText.ts'
import type { AmountCandidate } from './amountCandidates.ts'
import type { Line } from '../../reading/Reading.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import { findAmounts, isMoney, sumOf } from '../values/findAmounts.ts'

/** A total that the document itself confirms: net and tax (and at most one further amount) make it up. */
export interface Balance {
  gross: AmountCandidate
  net: AmountCandidate
  tax: number
  taxes: AmountCandidate[]
  extra: AmountCandidate | undefined
  /** What rounding leaves. */
  rest: number
  /** The rows that the net amount is the sum of. */
  parts?: readonly AmountCandidate[]
}

const tolerance = 0.015
/** Four rates and their sum are the most that occurs; more candidates would make chance hits. */
const mostTaxes = 6
const mostTotals = 40

/** Finds every combination of net + tax (+ shipping or discount) = total among the labelled amounts. */
export function balanceAmounts(candidates: readonly AmountCandidate[]): Balance[] {
  const of = (...roles: string[]) => candidates.filter(({ role }) => roles.includes(role))
  const taxSums = subsetSums(firstAndLast(ownLabels(of('tax'))))
  const extras = distinct(of('other_amount', 'paid')).slice(0, 8)
  const balances: Balance[] = []
  const totals = of('gross', 'payable')
  // "Total excl. VAT", "VAT", "Net total": what net and tax make is the total, whatever it is called.
  for (const gross of distinct(totals.length > 0 ? totals : of('net')).slice(-mostTotals))
    for (const net of [...distinct(of('net')).slice(-mostTotals), ...sumsByLabel(of('net'))])
      for (const { sum, parts } of taxSums) {
        const rest = gross.value - net.value - sum
        if (Math.abs(rest) < tolerance && gross !== net)
          balances.push({ gross, net, tax: sum, taxes: parts, extra: undefined, rest: Math.abs(rest) })
        // What takes the whole net amount away again proves nothing.
        const extra = extras.find(
          ({ value }) =>
            value !== 0 &&
            Math.abs(Math.abs(rest) - Math.abs(value)) < tolerance &&
            Math.abs(Math.abs(value) - Math.abs(net.value)) >= tolerance,
        )
        if (extra && Math.abs(rest) >= tolerance && parts.length > 0)
          balances.push({ gross, net, tax: sum, taxes: parts, extra, rest: 0 })
      }
  return balances
}

/** The same amount under several labels counts once, under its clearest label. */
export function distinct(candidates: readonly AmountCandidate[]): AmountCandidate[] {
  const rank = { clear: 0, usual: 1, weak: 2 }
  const byValue = new Map<number, AmountCandidate>()
  for (const candidate of candidates.toSorted((a, b) => rank[a.strength] - rank[b.strength]))
    if (!byValue.has(candidate.value)) byValue.set(candidate.value, candidate)
  return [...byValue.values()]
}

/** Equal amounts under different labels are two taxes (CGST and SGST); under one label they are one, printed twice. */
function ownLabels(candidates: readonly AmountCandidate[]): AmountCandidate[] {
  const byWords = new Map(candidates.map((candidate) => [foldText(candidate.words), candidate]))
  return [...byWords.values()]
}

/** One label with several amounts ("Net 19 %", "Net 7 %") stands for their sum too. */
function sumsByLabel(candidates: readonly AmountCandidate[]): AmountCandidate[] {
  const groups = new Map<string, AmountCandidate[]>()
  for (const candidate of ownLabels(candidates)) {
    const label = foldText(candidate.words.split(' … ')[0] ?? '')
    groups.set(label, [...(groups.get(label) ?? []), candidate])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length < 2 || group.length > 4) return []
    return [{ ...first, value: sumOf(group), words: group.map(({ words }) => words).join(' + ') }]
  })
}

/** Sums stand at the end, below what each rate and each row has. */
const firstAndLast = (taxes: readonly AmountCandidate[]) =>
  taxes.length <= mostTaxes ? [...taxes] : [...taxes.slice(0, 1), ...taxes.slice(1 - mostTaxes)]

function subsetSums(taxes: AmountCandidate[]): { sum: number; parts: AmountCandidate[] }[] {
  const sums: { sum: number; parts: AmountCandidate[] }[] = []
  for (let mask = 1; mask < 2 ** taxes.length; mask++) {
    const parts = taxes.filter((_, index) => (mask >> index) % 2 === 1)
    sums.push({ sum: sumOf(parts), parts })
  }
  return sums.toSorted((a, b) => a.parts.length - b.parts.length)
}

const tax = /\b(?:u\.?st|mwst|umsatzsteuer|mehrwertsteuer|steuer|vat|gst|tax|tva|btw|iva)\b/
const net = /\b(?:netto|net|ht|hors taxes?|excl|exkl|subtotal|subtotaal|zwischensumme|imponibile)\b/
const withoutTax = /\b(?:excl|exkl|ohne|zzgl|hors|before|without)\b/
const mostParts = 10

/** Rows above a total that are parts of the net amount and of the tax ("Goods net", "Shipping net", "VAT on goods"), and make it. */
export function balanceOfParts(
  document: DocumentText,
  candidates: readonly AmountCandidate[],
): Balance | undefined {
  for (const gross of candidates.filter(({ role }) => role === 'gross' || role === 'payable')) {
    const parts = partsAbove(document, gross)
    const of = (role: AmountCandidate['role']) => parts.filter((part) => part.role === role)
    const [first] = of('net')
    const total = sumOf(of('net'))
    const taxes = of('tax')
    if (!first || taxes.length === 0 || Math.abs(total + sumOf(taxes) - gross.value) >= 0.015) continue
    const words = of('net').map((part) => part.words)
    const how = `is the sum of the net rows above "${gross.words}"`
    return {
      gross,
      net: { ...first, value: total, words: words.join(' + '), how },
      tax: sumOf(taxes),
      taxes,
      extra: undefined,
      rest: 0,
      parts: of('net'),
    }
  }
  return undefined
}

/** Goes up from a total as long as rows of words and one amount follow each other. */
function partsAbove(document: DocumentText, gross: AmountCandidate): AmountCandidate[] {
  const parts: AmountCandidate[] = []
  const end = document.lines.indexOf(gross.line)
  for (let index = end - 1; index >= 0 && parts.length < mostParts; index--) {
    const line = document.lines[index]
    const part = line && line.page === gross.line.page ? partOf(line, document) : undefined
    if (!part) break
    parts.unshift(part)
  }
  return parts
}

function partOf(line: Line, document: DocumentText): AmountCandidate | undefined {
  const last = line.segments.at(-1)
  const [token, ...others] = findAmounts(last?.text ?? '', document.decimalMark).filter(isMoney)
  if (!last || !token || others.length > 0 || line.segments.length < 2) return undefined
  if (last.text.length > token.raw.length + 6) return undefined
  const words = textOf({ segments: line.segments.slice(0, -1) })
  const folded = foldText(words)
  const isNet = net.test(folded) && (withoutTax.test(folded) || !tax.test(folded))
  const role = isNet ? 'net' : tax.test(folded) ? 'tax' : undefined
  if (!role) return undefined
  const how = `stands on the line of "${words}"`
  return { role, strength: 'usual', value: token.value, token, words: `${words} … ${token.raw}`, line, how }
}
