import { type Language, languageOf, languages } from '../../labels/Language.ts'

/** Where the browser names a language without a region, or does not name it at all. */
const defaults: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

/**
 * Chooses the locale of words, dates and numbers. A choice keeps the region that the browser gives its language:
 * German in a browser that is set to `de-AT` is Austrian. A region is never put on another language: German in an
 * American browser writes dates as Germany does.
 */
export function localeFor(choice: Language | 'auto', browserLocales: readonly string[]): string {
  const usable = browserLocales.filter(isWellFormed)
  const spoken = usable.map(languageOf).find((language) => language !== undefined)
  const language = choice === 'auto' ? (spoken ?? languages[0]) : choice
  const regional = usable.find((locale) => languageOf(locale) === language && locale.includes('-'))
  return regional ?? defaults[language]
}

/** Where the system's locale is POSIX, Chromium says `en-US@posix`, and everything in `Intl` throws on it. */
function isWellFormed(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0
  } catch {
    return false
  }
}
