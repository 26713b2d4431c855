import { dashboardLabels } from './en/dashboardLabels.ts'
import { type Language, languageOf, languages } from './Language.ts'
import type { LanguageTables } from './LanguageTables.ts'

/** English is there from the start; each part brings its words along. */
const loaded = new Map<Language, LanguageTables>([['en', { dashboard: dashboardLabels }]])
const loaders: Record<Exclude<Language, 'en'>, () => Promise<LanguageTables>> = {
  de: async () => (await import('./de/germanTables.ts')).germanTables,
}

/** Gives the words of a locale's language, if they were loaded. */
export function findLabels(locale: string): LanguageTables | undefined {
  return loaded.get(languageOf(locale) ?? languages[0])
}

/** Loads the words of a locale's language, once. */
export async function loadLabels(locale: string): Promise<void> {
  const language = languageOf(locale) ?? languages[0]
  if (language !== 'en' && !loaded.has(language)) loaded.set(language, await loaders[language]())
}
