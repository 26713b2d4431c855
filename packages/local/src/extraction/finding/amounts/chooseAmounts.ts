import type { Doubt, Ground } from '../../../contract/Certainty.ts'
import { distinct, balanceAmounts, type Balance, balanceOfParts } from './balanceAmounts.ts'
import type { AmountCandidate } from './amountCandidates.ts'
import { placeOfLine, type DocumentText } from '../document/DocumentText.ts'
import type { Finding, Findings } from '../values/Finding.ts'
import { foldText } from '../text/foldText.ts'

export interface ChosenAmounts extends Findings {
  /** The total that was chosen, for the currency written beside it. */
  total: AmountCandidate | undefined
}

/**
 * Chooses total, net and tax from the labelled amounts. A total that net + tax confirm wins; then one that the article
 * rows add up to; then the one with the clearest label. What cannot be decided stays out.
 */
export function chooseAmounts(
  document: DocumentText,
  candidates: readonly AmountCandidate[],
  lineSum: number | undefined,
): ChosenAmounts {
  const balance = bestBalance(balanceAmounts(candidates)) ?? balanceOfParts(document, candidates)
  if (balance) return balanced(balance, candidates)
  const { chosen, rule, remarks = [], ...judged } = unbalanced(candidates, lineSum)
  const found = chosen ? [toFinding('amount', chosen, { rule, ...judged })] : []
  const limit = chosen ? Math.abs(chosen.value) : Infinity
  const fits = (value: number) => Math.abs(value) <= limit + 0.005
  const net = onlyOne(
    candidates.filter(({ role, strength, value }) => role === 'net' && strength === 'clear' && fits(value)),
  )
  const tax = onlyOne(
    candidates.filter(({ role, value }) => role === 'tax' && Math.abs(value) < limit * 0.35),
  )
  if (net) found.push(toFinding('amount_untaxed', net))
  if (tax) found.push(toFinding('amount_tax', tax, { grounds: groundsOfTax(tax, chosen) }))
  if (net && tax && chosen && Math.abs(net.value + tax.value - chosen.value) >= 0.015) {
    const why = `net ${net.value} and tax ${tax.value} do not make the total ${chosen.value}`
    remarks.push(`Contradiction: ${why}. Treat these amounts as uncertain.`)
    for (const finding of found) {
      finding.doubts = ['contradiction']
    }
  }
  found.push(...dueBeside(candidates, chosen))
  return { found, remarks, total: chosen }
}

const clarity = { clear: 2, usual: 1, weak: 0 }

function bestBalance(balances: Balance[]): Balance | undefined {
  const score = ({ gross, net, taxes, extra, rest }: Balance) =>
    (gross.role === 'gross' ? 1 : 0) +
    clarity[gross.strength] * 2 +
    clarity[net.strength] -
    taxes.length * 0.1 -
    (extra ? 4 : 0) -
    (rest > 0.005 ? 2 : 0) +
    (taxes.some(({ value }) => value !== 0) ? 2 : 0)
  return balances.toSorted(
    (a, b) => score(b) - score(a) || Math.abs(b.gross.value) - Math.abs(a.gross.value),
  )[0]
}

function balanced(
  { gross, net, tax, taxes, extra, parts = [] }: Balance,
  candidates: readonly AmountCandidate[],
): ChosenAmounts {
  const also = extra ? ` and ${extra.value} ("${extra.words}")` : ''
  const check = `confirmed: ${net.value} net and ${tax} tax${also} make ${gross.value}`
  const taxWords = taxes.map(({ words }) => words).join(' + ')
  const grounds: Ground[] = ['label', 'place', 'arithmetic']
  const found = [
    toFinding('amount', gross, { rule: `${gross.how}; ${check}`, grounds }),
    toFinding('amount_untaxed', net, { grounds }),
  ]
  const first = taxes[0]
  if (first) found.push({ ...toFinding('amount_tax', first, { grounds }), value: tax, words: taxWords })
  for (const [field, candidate] of extraFields([...parts, ...(extra ? [extra] : [])]))
    found.push(toFinding(field, candidate, { grounds }))
  found.push(...dueBeside(candidates, gross))
  return { found, remarks: [], total: gross }
}

/** What is still to be paid, where that is another amount than the total, for example after a deposit. */
function dueBeside(candidates: readonly AmountCandidate[], total: AmountCandidate | undefined): Finding[] {
  const due = onlyOne(candidates.filter(({ role, strength }) => role === 'payable' && strength === 'clear'))
  return due && total && due.value !== total.value ? [toFinding('amount_due', due)] : []
}

interface Choice extends Judged {
  chosen?: AmountCandidate
  remarks?: string[]
}

function unbalanced(candidates: readonly AmountCandidate[], lineSum: number | undefined): Choice {
  const reduced = afterDiscount(candidates)
  if (reduced) {
    const rule = `${reduced.how}; confirmed: the gross amount less the discount makes it, and there is no tax`
    return { chosen: reduced, rule, grounds: ['label', 'place', 'arithmetic'] }
  }
  const totals = distinct(candidates.filter(({ role }) => role === 'gross' || role === 'payable'))
  // "Gross amount 3,237.20", "Round off -0.20", "Bill amount 3,237.00": the last one is what is asked for.
  const rounding = candidates.find(({ role, words }) => role === 'other_amount' && /^round/i.test(words))
  const sums = [lineSum ?? NaN, (lineSum ?? NaN) + (rounding?.value ?? NaN)]
  const summed = totals.findLast(({ value }) => sums.some((sum) => Math.abs(value - sum) < 0.015))
  const tiers = [
    totals.filter(({ role, strength }) => role === 'gross' && strength === 'clear'),
    totals.filter(({ role, value }) => role === 'payable' && value !== 0),
    totals.filter(({ role, strength }) => role === 'gross' && strength === 'usual'),
    totals,
    distinct(candidates.filter(({ role, value }) => role === 'paid' && value !== 0)),
  ]
  // What an insurance pays for is charged, and not to be paid.
  if (candidates.some(({ words }) => /\binsurance (?:adj|pay|paid)/i.test(words)))
    tiers.unshift(tiers[1] ?? [])
  const tier = tiers.find((list) => list.length > 0) ?? []
  const first = tier[0]
  const isDeposit =
    first?.role === 'payable' && summed !== undefined && Math.abs(first.value) < Math.abs(summed.value)
  if (summed && (tier.includes(summed) || tier.length !== 1 || isDeposit)) {
    const rule = `${summed.how}; confirmed: the article rows add up to it`
    return { chosen: summed, rule, grounds: ['place', 'arithmetic'] }
  }
  if (!first) return {}
  if (tier.length === 1) {
    const isOnly = totals.length === 1 && first.strength !== 'weak'
    return { chosen: first, grounds: isOnly ? ['label', 'place'] : groundsOf(first) }
  }
  return several(tier)
}

/** "Gross 1,050, discount 50, net 1,000" without a tax: what is left is to be paid. */
function afterDiscount(candidates: readonly AmountCandidate[]): AmountCandidate | undefined {
  if (candidates.some(({ role, value }) => role === 'tax' && value !== 0)) return undefined
  const discounts = candidates.filter(
    ({ role, words }) => role === 'other_amount' && discount.test(foldText(words)),
  )
  return candidates.find(
    (net) =>
      net.role === 'net' &&
      candidates.some(
        ({ role, value }) =>
          role === 'gross' &&
          discounts.some((one) => Math.abs(value - Math.abs(one.value) - net.value) < 0.015),
      ),
  )
}

/** Several different totals: the largest counts when it is the last one too, and then only as uncertain. */
function several(tier: AmountCandidate[]): Choice {
  const largest = tier.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]
  const last = tier.toSorted((a, b) => a.line.page - b.line.page || a.line.top - b.line.top).at(-1)
  const words = tier.slice(0, 5).map((candidate) => `"${candidate.words}"`)
  const list = words.join(', ')
  if (!largest || largest !== last)
    return {
      remarks: [
        `amount is left out: several totals stand in the document (${list}) and nothing shows which one counts.`,
      ],
    }
  return {
    chosen: largest,
    doubts: ['rivals'],
    rule: `${largest.how}; it is the largest and the last of several totals`,
    remarks: [`Contradiction: several totals stand in the document (${list}). Treat amount as uncertain.`],
  }
}

function onlyOne(candidates: AmountCandidate[]): AmountCandidate | undefined {
  const values = distinct(candidates)
  return values.length === 1 ? values[0] : undefined
}

interface Judged {
  rule?: string | undefined
  grounds?: readonly Ground[]
  doubts?: readonly Doubt[]
}

/** A label that can mean nothing else, and the place beside it. */
const groundsOf = ({ strength }: AmountCandidate): readonly Ground[] =>
  strength === 'clear' ? ['label', 'place'] : ['place']

/** "VAT 19 %  19.00" of a total of 119: the rate makes the tax. */
function groundsOfTax(tax: AmountCandidate, total: AmountCandidate | undefined): readonly Ground[] {
  const rate = Number(/(\d{1,2}(?:[.,]\d{1,2})?)\s?%/.exec(tax.words)?.[1]?.replace(',', '.'))
  const net = total && total.value - tax.value
  const isRate = net !== undefined && Math.abs((net * rate) / 100 - tax.value) < 0.02
  return isRate ? ['place', 'arithmetic'] : groundsOf(tax)
}

function toFinding(
  field: string,
  candidate: AmountCandidate,
  { rule = candidate.how, grounds = groundsOf(candidate), doubts = [] }: Judged = {},
): Finding {
  return {
    field,
    value: candidate.value,
    words: candidate.words,
    place: placeOfLine(candidate.line),
    rule: rule.startsWith('stands') ? `the amount ${rule}` : rule,
    grounds,
    doubts,
  }
}

const discount = /rabatt|nachlass|discount|remise|korting|descuento|sconto/

const names: readonly [field: string, words: RegExp][] = [
  [
    'shipping',
    /versand|porto|lieferkosten|fracht|shipping|postage|freight|delivery|frais de (?:port|livraison)|\bport\b|livraison|verzend|bezorg|envio|portes|spedizione|trasporto/,
  ],
  ['discount', discount],
]

/** What stands beside the articles in the sums, under a name of its own: shipping, a discount. */
function extraFields(candidates: readonly AmountCandidate[]): Map<string, AmountCandidate> {
  const fields = new Map<string, AmountCandidate>()
  for (const candidate of candidates) {
    const words = foldText(candidate.words)
    const field = names.find(([, pattern]) => pattern.test(words))?.[0]
    if (field && !fields.has(field)) fields.set(field, candidate)
  }
  return fields
}
