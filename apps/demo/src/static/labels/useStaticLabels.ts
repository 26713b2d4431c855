import { useUiEnvironment } from 'cloudsquid-react-ui/controls'
import { type Language, languageOf, languages } from '../../labels/Language.ts'
import { englishStatic } from './englishStatic.ts'
import { germanStatic } from './germanStatic.ts'
import type { StaticLabels } from './StaticLabels.ts'

const tables: Record<Language, StaticLabels> = { en: englishStatic, de: germanStatic }

/** The static demo's own words in the language of a locale. */
export function staticLabelsOf(locale = ''): StaticLabels {
  return tables[languageOf(locale) ?? languages[0]]
}

/** Gives the static demo's own words, in the language that the dashboard speaks. */
export function useStaticLabels(): StaticLabels {
  return staticLabelsOf(useUiEnvironment().locale)
}
