/** The forms of a word by number, as CLDR names them. A language gives those it has; all have `other`. */
export type WordForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export interface Amounts {
  /** Writes a number with the digits and groups of the locale. */
  count: (amount: number) => string
  /** Chooses the form of the words that goes with the number; the number is not in it. */
  form: (amount: number, forms: WordForms) => string
  /** Writes the number and after it the form of the word that goes with it. */
  plural: (amount: number, forms: WordForms) => string
}

/** Makes what a table of words needs to speak of amounts in a locale. */
export function createAmounts(locale: string): Amounts {
  const digits = new Intl.NumberFormat(locale)
  const rules = new Intl.PluralRules(locale)
  const count = (amount: number) => digits.format(amount)
  const form = (amount: number, forms: WordForms) => forms[rules.select(amount)] ?? forms.other
  return { count, form, plural: (amount, forms) => `${count(amount)} ${form(amount, forms)}` }
}
