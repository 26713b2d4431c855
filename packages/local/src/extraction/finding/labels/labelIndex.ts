import type { FieldRule, Role, Strength } from './FieldRule.ts'
import { amountRules } from './amountRules.ts'
import { documentRules } from './documentRules.ts'
import { partyRules } from './partyRules.ts'
import { buildScanIndex, compactLabel, type ScanIndex } from '../text/scanText.ts'

export interface Label {
  /** Letters and digits only, as they are compared. */
  compact: string
  role: Role
  strength: Strength
}

const numberWords = 'number no nr n° # num nummer numero nbr numer'.split(' ')
const strengthOrder: Record<Strength, number> = { clear: 0, usual: 1, weak: 2 }

export const labelIndex: ScanIndex<Label> = buildScanIndex(
  allLabels([...documentRules, ...amountRules, ...partyRules]),
)

/** A label that two rules name belongs to the one where it says more, else to the first. */
function allLabels(rules: readonly FieldRule[]): Iterable<Label> {
  const labels = new Map<string, Label>()
  for (const { role, strength, ...languages } of rules)
    for (const text of Object.values(languages).flatMap((list) => list.split('|')))
      for (const variant of variantsOf(text)) {
        const compact = compactLabel(variant)
        const known = labels.get(compact)
        if (compact && (!known || strengthOrder[strength] < strengthOrder[known.strength]))
          labels.set(compact, { compact, role, strength })
      }
  return labels.values()
}

/** `{nr}` stands for every word for a number. */
function variantsOf(text: string): string[] {
  return text.includes('{nr}') ? numberWords.map((word) => text.replaceAll('{nr}', word)) : [text]
}
