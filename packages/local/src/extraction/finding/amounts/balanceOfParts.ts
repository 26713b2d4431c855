import type { Line } from '../../reading/Reading.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import { foldText } from '../text/foldText.ts'
import { findAmounts, isMoney } from '../values/findAmounts.ts'
import type { AmountCandidate } from './amountCandidates.ts'
import type { Balance } from './balanceAmounts.ts'

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
    const sum = (list: readonly AmountCandidate[]) =>
      Math.round(list.reduce((total, { value }) => total + value, 0) * 100) / 100
    const total = sum(of('net'))
    const taxes = of('tax')
    if (!first || taxes.length === 0 || Math.abs(total + sum(taxes) - gross.value) >= 0.015) continue
    const words = of('net').map((part) => part.words)
    const how = `is the sum of the net rows above "${gross.words}"`
    return {
      gross,
      net: { ...first, value: total, words: words.join(' + '), how },
      tax: sum(taxes),
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
  const words = line.segments
    .slice(0, -1)
    .map(({ text }) => text)
    .join(' ')
  const folded = foldText(words)
  const isNet = net.test(folded) && (withoutTax.test(folded) || !tax.test(folded))
  const role = isNet ? 'net' : tax.test(folded) ? 'tax' : undefined
  if (!role) return undefined
  const how = `stands on the line of "${words}"`
  return { role, strength: 'usual', value: token.value, token, words: `${words} … ${token.raw}`, line, how }
}
