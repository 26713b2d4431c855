/** The languages that the dashboard speaks, the first where none of the reader's is among them. */
export const languages = ['en', 'de'] as const

export type Language = (typeof languages)[number]

/** The language of a locale such as `de-AT`; `undefined` if the dashboard does not speak it. */
export function languageOf(locale: string): Language | undefined {
  const [base = ''] = locale.toLowerCase().split('-')
  return languages.find((language) => language === base)
}
