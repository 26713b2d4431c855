import * as z from 'zod/mini'
import { languageOf, languages } from '../../labels/Language.ts'
import { createStoredValue, type StoredValue } from '../storage/createStoredValue.ts'
import { localeFor } from './localeFor.ts'

const choiceSchema = z.enum(['auto', ...languages])

/** Which language the dashboard speaks; `auto` follows the browser. */
export type LanguageChoice = z.infer<typeof choiceSchema>

/** The chosen language, remembered by this browser; the whole document says it speaks it from this call on. */
export function createLanguage(root: HTMLElement): StoredValue<LanguageChoice> {
  const stored = createStoredValue<LanguageChoice>({
    key: 'extraction-runs:language',
    parse: (json) => {
      const choice = choiceSchema.safeParse(json).data
      return choice && { value: choice, isWhole: true }
    },
    initial: 'auto',
  })
  const speak = () => {
    const locale = localeFor(stored.getSnapshot().value, navigator.languages)
    root.lang = languageOf(locale) ?? languages[0]
  }
  speak()
  stored.subscribe(speak)
  globalThis.addEventListener('languagechange', speak)
  return stored
}
