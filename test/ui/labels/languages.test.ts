import { describe, expect, it } from 'vitest'
import { localeFor } from '../../../apps/demo/src/app/language/localeFor.ts'
import { dashboardLabels as germanDashboard } from '../../../apps/demo/src/labels/de/dashboardLabels.ts'
import { dashboardLabels as englishDashboard } from '../../../apps/demo/src/labels/en/dashboardLabels.ts'
import { createAmounts } from '../../../packages/ui/src/labels/createAmounts.ts'
import { createLabels } from '../../../packages/ui/src/fixtures/createLabels.ts'
import { languageOf, languages } from '../../../apps/demo/src/labels/Language.ts'
import { listWords, placeholders, sayWord } from './listWords.ts'

/** The words of the parts, and those that only the dashboard speaks. */
const speak = (locale: string) => ({
  ...createLabels(locale),
  ...(languageOf(locale) === 'de' ? germanDashboard : englishDashboard)(createAmounts(locale)),
})
const english = listWords(speak('en-GB'))
const byPath = new Map(english.map((word) => [word.path, word]))
/** What English and German spell alike: names, formats, loanwords. */
const spelledAlike = new Set([
  'Audio',
  'CSV',
  'Cloudsquid',
  'Deutsch',
  'English',
  'Excel (XLS)',
  'Excel (XLSX)',
  'JSON',
  'JSON Patch',
  'Live',
  'Offline',
  'PDF',
  'Text',
  'Uploads',
  'Video',
  '⌘ ↵',
])

describe.each(languages.filter((language) => language !== 'en'))('the words in %s', (language) => {
  const words = listWords(speak(language))

  it('are there for every English one, and for no other', () => {
    expect(words.map(({ path }) => path).toSorted()).toEqual(english.map(({ path }) => path).toSorted())
  })

  it('are translated, but for those that both languages spell alike', () => {
    const untranslated = words.filter(({ path, value }) => {
      const says = sayWord(value).filter((said) => /\p{L}/u.test(said.replaceAll(/<\w+>|NaN/g, '')))
      const original = sayWord(byPath.get(path)?.value ?? '')
      return says.some((said) => original.includes(said) && !spelledAlike.has(said))
    })
    expect(untranslated.map(({ path }) => path)).toEqual([])
  })

  it('keep every value that the English ones show', () => {
    const kept = (value: (typeof words)[number]['value']) => sayWord(value).map(placeholders)
    for (const { path, value } of words)
      expect({ path, kept: kept(value) }).toEqual({ path, kept: kept(byPath.get(path)?.value ?? '') })
  })

  it('are never empty', () => {
    const empty = words.filter(({ value }) => sayWord(value).every((said) => said.trim() === ''))
    expect(empty.map(({ path }) => path)).toEqual([])
  })
})

describe('amounts', () => {
  it.each([
    ['en-GB', 1, '1 field'],
    ['en-GB', 0, '0 fields'],
    ['en-GB', 1_234, '1,234 fields'],
    ['de-DE', 1, '1 Feld'],
    ['de-DE', 2, '2 Felder'],
    ['de-DE', 1_234, '1.234 Felder'],
    ['en-IN', 1_234_567, '12,34,567 fields'],
  ])('in %s: %i is written as %s', (locale, amount, text) => {
    expect(createLabels(locale).data.fieldCount(amount)).toBe(text)
  })

  it('choose the whole sentence where more than a word depends on them', () => {
    const { batch } = createLabels('de-DE').intake
    expect(batch(1)).toBe('1 Lauf gestartet. Er steht in der Liste.')
    expect(batch(3)).toBe('3 Läufe gestartet. Sie stehen in der Liste.')
  })
})

describe('localeFor', () => {
  it.each([
    ['auto', ['de-AT', 'de', 'en-US'], 'de-AT'],
    ['auto', ['fr-FR', 'de', 'en-US'], 'de-DE'],
    ['auto', ['fr-FR', 'it'], 'en-GB'],
    ['auto', [], 'en-GB'],
    ['auto', ['en-US@posix'], 'en-GB'],
    ['auto', ['de-DE@posix', 'de-AT'], 'de-AT'],
    ['en', ['de-AT', 'en-US'], 'en-US'],
    ['de', ['en-US', 'en'], 'de-DE'],
    ['de', ['en-US', 'de', 'de-CH'], 'de-CH'],
  ] as const)('chooses for %s and a browser of %j the locale %s', (choice, browserLocales, locale) => {
    expect(localeFor(choice, browserLocales)).toBe(locale)
  })

  it('knows the language of a locale that is written another way', () => {
    expect(languageOf('DE-de')).toBe('de')
    expect(languageOf('den')).toBeUndefined()
  })
})
