import type { Amounts } from '../createAmounts.ts'

/** What speaks against a value, by its code. */
const words: Readonly<Partial<Record<string, string>>> = {
  one_ground: 'little speaks for it',
  rivals: 'other values may be meant',
  contradiction: 'other values contradict it',
  check_digits: 'its check digits do not fit',
  two_readings: 'it can be read in two ways',
  derived: 'taken from an address or a number, not from a written name',
  guessed_encoding: 'the encoding of the file is a guess',
  poor_recognition: 'its letters were hard to recognise',
  unconfirmed_digits: 'read from a picture, and no sum or check digit confirms it',
}

/** What the built-in checks object to, a sentence for each code. Amounts and dates come as the data writes them. */
export const checkLabels = ({ count, plural }: Amounts) => ({
  checks: {
    netPlusTax: (sum: string, total: string) => `Net and tax make ${sum}, not ${total}.`,
    linesNotNet: (sum: string, net: string) => `The lines add up to ${sum}, and the net amount is ${net}.`,
    linesNotTotal: (sum: string, total: string) => `The lines add up to ${sum}, and the total is ${total}.`,
    linesNeither: (sum: string, net: string, total: string) =>
      `The lines add up to ${sum}: neither the net amount ${net} nor the total ${total}.`,
    quantityTimesPrice: (product: string, amount: string) =>
      `Quantity times unit price makes ${product}, not ${amount}.`,
    taxAtRate: (rate: string, expected: string, tax: string) =>
      `At ${rate} the tax is ${expected}, not ${tax}.`,
    taxOfLines: (expected: string, tax: string) =>
      `The rates of the lines make a tax of ${expected}, not ${tax}.`,
    twoMeanings: (text: string, first: string, second: string) =>
      `“${text}” has two meanings: ${first} or ${second}.`,
    notNumber: (text: string) => `“${text}” is not an amount.`,
    dueAfterDate: (due: string, date: string) => `Due on ${due}, before the date ${date}.`,
    periodInOrder: (end: string, start: string) => `Ends on ${end}, before it starts on ${start}.`,
    numberWithoutDigit: (number: string) => `“${number}” has no digit: perhaps it is no number.`,
    numberIsOther: (number: string) => `${number} is another value of this document, too.`,
    garbled: 'Letters were lost, or read in the wrong encoding.',
    futureDate: (date: string) => `${date} is in the future.`,
    absurdDate: (date: string) => `${date} is far from today.`,
    noSuchDate: (date: string) => `There is no such day as ${date}.`,
    ibanCountry: (iban: string) => `No country has IBANs such as ${iban}.`,
    ibanLength: (iban: string) => `${iban} does not have the length of an IBAN of its country.`,
    ibanForm: (iban: string) => `${iban} does not have the form of an IBAN of its country.`,
    ibanDigits: (iban: string) => `The check digits of ${iban} are wrong: a digit was misread.`,
    bicForm: (bic: string) => `${bic} does not have the form of a BIC.`,
    vatForm: (vat: string) => `${vat} does not have the form of a VAT number of its country.`,
    vatDigits: (vat: string) => `The check digit of ${vat} is wrong: a digit was misread.`,
    currencyUnknown: (currency: string) => `There is no currency ${currency}.`,
    duplicate: (number: string, runs: number) =>
      `${number} of this issuer is in ${plural(runs, { one: 'other run', other: 'other runs' })}, too.`,
    notReturned: (label: string) => `${label} was expected and not returned.`,
    noValue: (label: string) => `${label} was expected and has no value.`,
    notInDocument: 'Stands nowhere in the document.',
    lowConfidence: (percent: number) => `Read with little confidence: ${count(percent)} %.`,
    uncertain: (doubts: readonly string[]) =>
      `Uncertain: ${doubts.map((doubt) => words[doubt] ?? words['one_ground']).join(', ')}.`,
    other: (code: string) => `A check objects: ${code}.`,
  },
})
