import { boxesOf } from '../boxesOf.ts'
import type { DocumentIndex } from '../indexDocument.ts'
import { labelWords, saysOneOf } from './labelWords.ts'
import { gapBetween, type Spot, toSpot } from '../placeGeometry.ts'

/** A word that may label a field. */
export interface LabelSpot extends Spot {
  /** Whether it is the key's own word, and not only one of the same meaning. */
  isOwn: boolean
}

/** What a place costs that no label word stands near. */
const noLabelCost = 12
/** A word that stands more often is no label of anything. */
const mostLabels = 60
const sameLine = 0.7
const otherWordCost = 0.5

/** Finds the words that may label a field, one list of spots for each word of its key. */
export function findLabels(index: DocumentIndex, key: string): readonly (readonly LabelSpot[])[] {
  return labelWords(key)
    .map(({ own, others }) =>
      index.folded.flatMap(({ text, starts, ends }, part) => {
        const shown = index.text.parts[part]
        if (!shown) return []
        return [...text.matchAll(/[\p{L}\p{N}#°º]+/gu)]
          .filter((match) => saysOneOf(match[0], [own, ...others]))
          .slice(0, mostLabels)
          .flatMap((match) => {
            const start = starts[match.index] ?? 0
            const end = ends[match.index + match[0].length - 1] ?? start
            const [box] = boxesOf(shown, { start, end })
            return box ? [{ ...toSpot(part, box, shown.lineHeight), isOwn: saysOneOf(match[0], [own]) }] : []
          })
      }),
    )
    .filter((spots) => spots.length > 0)
}

/** How far a place is from the words that label its field: 0 for right behind them, at most `noLabelCost`. */
export function labelCost(spot: Spot, labels: readonly (readonly LabelSpot[])[]): number {
  if (labels.length === 0) return noLabelCost
  const costs = labels.map((spots) =>
    Math.min(noLabelCost, ...spots.map((label) => costOf(label, spot) + (label.isOwn ? 0 : otherWordCost))),
  )
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length
}

/** Labels stand before their value, else above it: as a heading of its column, however far up. */
function costOf(label: Spot, spot: Spot): number {
  if (label.part !== spot.part) return noLabelCost
  const down = spot.middle - label.middle
  if (Math.abs(down) < sameLine && label.left < spot.right) return Math.min(gapBetween(label, spot), 20) / 4
  if (down > 0 && gapBetween(label, spot) === 0) return Math.min(1 + down * 0.15, 6)
  return 4 + Math.abs(down) + gapBetween(label, spot) / 5
}
