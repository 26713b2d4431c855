import type { Amounts } from './createAmounts.ts'
import type { Labels } from './Labels.ts'

/** The words of one language: what a translation is. */
export interface LabelTable {
  /** How amounts, dates and numbers are written with it where nothing else is said, such as `fr-FR`. */
  locale: string
  /** Gives every word; `amounts` writes numbers, and chooses the form of a word that goes with one. */
  words: (amounts: Amounts) => Labels
}
