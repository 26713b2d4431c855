import type { AmountCandidate } from './amountCandidates.ts'

/** A total that the document itself confirms: net and tax (and at most one further amount) make it up. */
export interface Balance {
  gross: AmountCandidate
  net: AmountCandidate
  tax: number
  taxes: AmountCandidate[]
  extra: AmountCandidate | undefined
}

const tolerance = 0.015
/** Four rates and their sum are the most that occurs; more candidates would make chance hits. */
const mostTaxes = 6

/** Finds every combination of net + tax (+ shipping or discount) = total among the labelled amounts. */
export function balanceAmounts(candidates: readonly AmountCandidate[]): Balance[] {
  const of = (...roles: string[]) => candidates.filter(({ role }) => roles.includes(role))
  const taxSums = subsetSums(distinct(of('tax')).slice(0, mostTaxes))
  const extras = distinct(of('other_amount')).slice(0, 8)
  const balances: Balance[] = []
  for (const gross of distinct(of('gross', 'payable')))
    for (const net of distinct(of('net')))
      for (const { sum, parts } of taxSums) {
        if (parts.length > 0 && sum === 0 && parts.length > 1) continue
        const rest = gross.value - net.value - sum
        if (Math.abs(rest) < tolerance)
          balances.push({ gross, net, tax: sum, taxes: parts, extra: undefined })
        const extra = extras.find(
          ({ value }) => value !== 0 && Math.abs(Math.abs(rest) - Math.abs(value)) < tolerance,
        )
        if (extra && Math.abs(rest) >= tolerance && parts.length > 0)
          balances.push({ gross, net, tax: sum, taxes: parts, extra })
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

function subsetSums(taxes: AmountCandidate[]): { sum: number; parts: AmountCandidate[] }[] {
  const sums: { sum: number; parts: AmountCandidate[] }[] = []
  for (let mask = 1; mask < 2 ** taxes.length; mask++) {
    const parts = taxes.filter((_, index) => (mask >> index) % 2 === 1)
    const sum = Math.round(parts.reduce((total, part) => total + part.value, 0) * 100) / 100
    sums.push({ sum, parts })
  }
  return sums.toSorted((a, b) => a.parts.length - b.parts.length)
}
