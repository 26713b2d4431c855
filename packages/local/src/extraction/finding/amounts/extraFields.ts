import { foldText } from '../text/foldText.ts'
import type { AmountCandidate } from './amountCandidates.ts'

const names: readonly [field: string, words: RegExp][] = [
  [
    'shipping',
    /versand|porto|lieferkosten|fracht|shipping|postage|freight|delivery|frais de (?:port|livraison)|\bport\b|livraison|verzend|bezorg|envio|portes|spedizione|trasporto/,
  ],
  ['discount', /rabatt|nachlass|discount|remise|korting|descuento|sconto/],
]

/** What stands beside the articles in the sums, under a name of its own: shipping, a discount. */
export function extraFields(candidates: readonly AmountCandidate[]): Map<string, AmountCandidate> {
  const fields = new Map<string, AmountCandidate>()
  for (const candidate of candidates) {
    const words = foldText(candidate.words)
    const field = names.find(([, pattern]) => pattern.test(words))?.[0]
    if (field && !fields.has(field)) fields.set(field, candidate)
  }
  return fields
}
