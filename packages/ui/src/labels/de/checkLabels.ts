import type { Amounts } from '../createAmounts.ts'
import type { Labels } from '../Labels.ts'

/** What speaks against a value, by its code. */
const words: Readonly<Partial<Record<string, string>>> = {
  one_ground: 'wenig spricht dafür',
  rivals: 'andere Werte können gemeint sein',
  contradiction: 'andere Werte widersprechen',
  check_digits: 'die Prüfziffern passen nicht',
  two_readings: 'kann auf zwei Arten gelesen werden',
  derived: 'aus einer Adresse oder Nummer, nicht aus einem geschriebenen Namen',
  guessed_encoding: 'die Zeichenkodierung der Datei ist geraten',
  poor_recognition: 'die Buchstaben waren schwer zu erkennen',
  unconfirmed_digits: 'aus einem Bild gelesen, und keine Summe oder Prüfziffer bestätigt es',
}

/** What the built-in checks object to. */
export const checkLabels = ({ count, plural }: Amounts): Pick<Labels, 'checks'> => ({
  checks: {
    netPlusTax: (sum, total) => `Netto und Steuer ergeben ${sum}, nicht ${total}.`,
    linesNotNet: (sum, net) => `Die Positionen ergeben ${sum}, der Nettobetrag ist ${net}.`,
    linesNotTotal: (sum, total) => `Die Positionen ergeben ${sum}, der Gesamtbetrag ist ${total}.`,
    linesNeither: (sum, net, total) =>
      `Die Positionen ergeben ${sum}: weder den Nettobetrag ${net} noch den Gesamtbetrag ${total}.`,
    quantityTimesPrice: (product, amount) => `Menge mal Einzelpreis ergibt ${product}, nicht ${amount}.`,
    taxAtRate: (rate, expected, tax) => `Bei ${rate} ist die Steuer ${expected}, nicht ${tax}.`,
    taxOfLines: (expected, tax) => `Die Sätze der Positionen ergeben ${expected} Steuer, nicht ${tax}.`,
    twoMeanings: (text, first, second) => `„${text}“ kann zweierlei heißen: ${first} oder ${second}.`,
    notNumber: (text) => `„${text}“ ist kein Betrag.`,
    dueAfterDate: (due, date) => `Fällig am ${due}, vor dem Datum ${date}.`,
    periodInOrder: (end, start) => `Endet am ${end}, bevor es am ${start} beginnt.`,
    numberWithoutDigit: (number) => `„${number}“ hat keine Ziffer: Vielleicht ist es keine Nummer.`,
    numberIsOther: (number) => `${number} ist auch ein anderer Wert dieses Dokuments.`,
    garbled: 'Buchstaben gingen verloren oder wurden in der falschen Kodierung gelesen.',
    futureDate: (date) => `${date} liegt in der Zukunft.`,
    absurdDate: (date) => `${date} liegt weit von heute entfernt.`,
    noSuchDate: (date) => `Den Tag ${date} gibt es nicht.`,
    ibanCountry: (iban) => `Kein Land hat IBANs wie ${iban}.`,
    ibanLength: (iban) => `${iban} hat nicht die Länge einer IBAN ihres Landes.`,
    ibanForm: (iban) => `${iban} hat nicht die Form einer IBAN ihres Landes.`,
    ibanDigits: (iban) => `Die Prüfziffern von ${iban} sind falsch: Eine Ziffer wurde falsch gelesen.`,
    bicForm: (bic) => `${bic} hat nicht die Form eines BIC.`,
    vatForm: (vat) => `${vat} hat nicht die Form einer USt-IdNr. ihres Landes.`,
    vatDigits: (vat) => `Die Prüfziffer von ${vat} ist falsch: Eine Ziffer wurde falsch gelesen.`,
    currencyUnknown: (currency) => `Eine Währung ${currency} gibt es nicht.`,
    duplicate: (number, runs) =>
      `${number} dieses Ausstellers steht auch in ${plural(runs, { one: 'anderem Lauf', other: 'anderen Läufen' })}.`,
    notReturned: (label) => `${label} wurde erwartet und nicht geliefert.`,
    noValue: (label) => `${label} wurde erwartet und hat keinen Wert.`,
    notInDocument: 'Steht nirgends im Dokument.',
    lowConfidence: (percent) => `Mit geringer Sicherheit gelesen: ${count(percent)} %.`,
    uncertain: (doubts) =>
      `Unsicher: ${doubts.map((doubt) => words[doubt] ?? words['one_ground']).join(', ')}.`,
    other: (code) => `Ein Prüfschritt hat einen Einwand: ${code}.`,
  },
})
