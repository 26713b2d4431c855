import { type Amounts, createAmounts } from './createAmounts.ts'
import { englishLabels } from './en/englishLabels.ts'
import type { Labels } from './Labels.ts'
import { type Language, languageOf, languages } from './Language.ts'

type Table = (amounts: Amounts) => Labels

/** English is there from the start, as the words of every part that was given none. */
const loaded = new Map<Language, Table>([['en', englishLabels]])
const loaders: Record<Exclude<Language, 'en'>, () => Promise<Table>> = {
  de: async () => (await import('./de/germanLabels.ts')).germanLabels,
}

/** Gives the words of a locale's language, if they were loaded; amounts are as its region writes them. */
export function findLabels(locale: string): Labels | undefined {
  return loaded.get(languageOf(locale) ?? languages[0])?.(createAmounts(locale))
}

/** Loads the words of a locale's language, once. */
export async function loadLabels(locale: string): Promise<void> {
  const language = languageOf(locale) ?? languages[0]
  if (language !== 'en' && !loaded.has(language)) loaded.set(language, await loaders[language]())
}
