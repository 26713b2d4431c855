import type { FieldRule, Role, Strength } from './FieldRule.ts'
import { southernRules } from './southernRules.ts'
import { fieldRules } from './fieldRules.ts'
import { buildScanIndex, compactLabel, type ScanIndex } from '../text/scanText.ts'

export interface Label {
  /** Letters and digits only, as they are compared. */
  compact: string
  role: Role
  strength: Strength
}

/** Words that stand for one another in the labels: `{rechnung}` is any kind of invoice that German writes as one word. */
const placeholders = new Map(
  Object.entries({
    '{nr}': 'number no nr n° # num nummer numero nbr',
    '{rechnung}':
      'rechnung handelsrechnung schlussrechnung teilrechnung abschlagsrechnung sammelrechnung monatsrechnung honorarrechnung warenrechnung endrechnung anzahlungsrechnung einzelrechnung barrechnung korrekturrechnung onlinerechnung verkaufsrechnung jahresrechnung',
    '{factuur}':
      'factuur verzamelfactuur voorschotfactuur termijnfactuur eindfactuur slotfactuur maandfactuur deelfactuur jaarfactuur',
  }).map(([name, words]) => [name, words.split(' ')] as const),
)
const strengthOrder: Record<Strength, number> = { clear: 0, usual: 1, weak: 2 }

export const labelIndex: ScanIndex<Label> = buildScanIndex(allLabels([...fieldRules, ...southernRules]))

/** A label that two rules name belongs to the one where it says more, else to the first. */
function allLabels(rules: readonly FieldRule[]): Iterable<Label> {
  const labels = new Map<string, Label>()
  for (const { role, strength, en, de, fr, nl, es, it } of rules)
    for (const text of [en, de, fr, nl, es, it].flatMap((list) => list?.split('|') ?? []))
      for (const variant of variantsOf(text)) {
        const compact = compactLabel(variant)
        const known = labels.get(compact)
        if (compact && (!known || strengthOrder[strength] < strengthOrder[known.strength]))
          labels.set(compact, { compact, role, strength })
      }
  return labels.values()
}

function variantsOf(text: string): string[] {
  const found = [...placeholders].find(([name]) => text.includes(name))
  return found ? found[1].flatMap((word) => variantsOf(text.replaceAll(found[0], word))) : [text]
}
