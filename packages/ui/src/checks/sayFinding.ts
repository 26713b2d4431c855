import type { Labels } from '../labels/Labels.ts'
import type { Finding } from './Check.ts'

type Words = Labels['checks']
type Code = Exclude<keyof Words, 'other'>
type Values = Readonly<Record<string, string | number>>

/** What a host says of the codes of its own checks. */
export type FindingWords = Readonly<Record<string, (values: Values) => string>>

export interface SayFindingOptions {
  /** The sentences of the host's own codes. They win over the built-in ones. */
  words?: FindingWords | undefined
  /**
   * Makes the label of a field that is missing.
   *
   * @default the key
   */
  labelOf?: ((key: string) => string) | undefined
}

/** Says in a sentence what a check objects to. Values are shown as the data writes them. */
export function sayFinding(
  { code, values }: Finding,
  { checks }: Pick<Labels, 'checks'>,
  { words = {}, labelOf = (key) => key }: SayFindingOptions = {},
): string {
  const own = Object.hasOwn(words, code) ? words[code] : undefined
  if (own) return own(values)
  if (!Object.hasOwn(sentences, code)) return checks.other(code)
  return sentences[code as Code](checks, { ...values, label: labelOf(String(values['field'] ?? '')) })
}

const text = (values: Values, name: string) => String(values[name] ?? '')

const one =
  (code: OneValue, name: string) =>
  (words: Words, values: Values): string =>
    words[code](text(values, name))

type OneValue = {
  [TCode in Code]: Words[TCode] extends (value: string) => string ? TCode : never
}[Code]

const sentences: Readonly<Record<Code, (words: Words, values: Values) => string>> = {
  netPlusTax: (words, values) => words.netPlusTax(text(values, 'sum'), text(values, 'total')),
  linesNotNet: (words, values) => words.linesNotNet(text(values, 'sum'), text(values, 'net')),
  linesNotTotal: (words, values) => words.linesNotTotal(text(values, 'sum'), text(values, 'total')),
  linesNeither: (words, values) =>
    words.linesNeither(text(values, 'sum'), text(values, 'net'), text(values, 'total')),
  quantityTimesPrice: (words, values) =>
    words.quantityTimesPrice(text(values, 'product'), text(values, 'amount')),
  taxAtRate: (words, values) =>
    words.taxAtRate(text(values, 'rate'), text(values, 'expected'), text(values, 'tax')),
  taxOfLines: (words, values) => words.taxOfLines(text(values, 'expected'), text(values, 'tax')),
  twoMeanings: (words, values) =>
    words.twoMeanings(text(values, 'text'), text(values, 'first'), text(values, 'second')),
  dueAfterDate: (words, values) => words.dueAfterDate(text(values, 'due'), text(values, 'date')),
  duplicate: (words, values) => words.duplicate(text(values, 'number'), Number(values['count'])),
  lowConfidence: (words, values) => words.lowConfidence(Math.round(Number(values['confidence']) * 100)),
  uncertain: (words, values) => words.uncertain(text(values, 'doubts').split(' ')),
  periodInOrder: (words, values) => words.periodInOrder(text(values, 'end'), text(values, 'start')),
  notInDocument: (words) => words.notInDocument,
  garbled: (words) => words.garbled,
  numberWithoutDigit: one('numberWithoutDigit', 'number'),
  numberIsOther: one('numberIsOther', 'number'),
  notNumber: one('notNumber', 'text'),
  futureDate: one('futureDate', 'date'),
  absurdDate: one('absurdDate', 'date'),
  noSuchDate: one('noSuchDate', 'date'),
  ibanCountry: one('ibanCountry', 'iban'),
  ibanLength: one('ibanLength', 'iban'),
  ibanForm: one('ibanForm', 'iban'),
  ibanDigits: one('ibanDigits', 'iban'),
  bicForm: one('bicForm', 'bic'),
  vatForm: one('vatForm', 'vat'),
  vatDigits: one('vatDigits', 'vat'),
  currencyUnknown: one('currencyUnknown', 'currency'),
  notReturned: one('notReturned', 'label'),
  noValue: one('noValue', 'label'),
}
