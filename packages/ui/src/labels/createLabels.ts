import { createAmounts, type Amounts } from './createAmounts.ts'
import { germanLabels } from './de/germanLabels.ts'
import { englishLabels } from './en/englishLabels.ts'
import type { Labels } from './Labels.ts'
import { type Language, languageOf, languages } from './Language.ts'

const tables: Record<Language, (amounts: Amounts) => Labels> = { en: englishLabels, de: germanLabels }

/** Gives every word of the dashboard in the language of a locale, with amounts as its region writes them. */
export function createLabels(locale: string): Labels {
  return tables[languageOf(locale) ?? languages[0]](createAmounts(locale))
}
