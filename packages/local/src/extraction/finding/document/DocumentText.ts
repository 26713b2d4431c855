import type { Line } from '../../reading/Reading.ts'
import { type LabelHit, findLabels } from '../labels/findLabels.ts'
import type { DecimalMark } from '../values/parseNumber.ts'
import { findAmounts } from '../values/findAmounts.ts'
import { findDates, type DateToken } from '../values/findDates.ts'
import { foldText } from '../text/foldText.ts'
import { segmentsOf } from '../text/scanText.ts'

/** The document as the rules look at it: its lines, the labels in them, and the habits it shows. */
export interface DocumentText {
  lines: readonly Line[]
  labels: readonly LabelHit[]
  /** The labels of a line, by the line's index. */
  labelsByLine: ReadonlyMap<number, readonly LabelHit[]>
  language: Language | undefined
  decimalMark: DecimalMark | undefined
  dateOrder: DateOrder
}

export const placeOfLine = (line: Line) => `page ${line.page}, line ${line.number}`

export function lookAtDocument(lines: readonly Line[]): DocumentText {
  const labels = findLabels(lines)
  const labelsByLine = new Map<number, LabelHit[]>()
  for (const label of labels) {
    const list = labelsByLine.get(label.lineIndex)
    if (list) list.push(label)
    else labelsByLine.set(label.lineIndex, [label])
  }
  const language = languageOf(lines)
  return {
    lines,
    labels,
    labelsByLine,
    language,
    decimalMark: decimalMarkOf(lines, language),
    dateOrder: dateOrderOf(lines, language),
  }
}

/**
 * The decimal mark that the document's own amounts show; `undefined` where they show both as often. Where all are whole
 * ("1.710 €"), its language tells.
 */
function decimalMarkOf(lines: readonly Line[], language: Language | undefined): DecimalMark | undefined {
  const counts = { ',': 0, '.': 0 }
  for (const { segment } of segmentsOf(lines, 3_000))
    for (const token of findAmounts(segment.text)) if (token.mark) counts[token.mark]++
  if (counts[','] > counts['.'] * 2) return ','
  if (counts['.'] === 0 && counts[','] === 0 && language) {
    const [groups, mark] =
      language === 'en' ? ([/\d,\d{3}(?!\d)/, '.'] as const) : ([/\d\.\d{3}(?!\d)/, ','] as const)
    return lines.some(({ segments }) => segments.some(({ text }) => groups.test(text))) ? mark : undefined
  }
  return counts['.'] > counts[','] * 2 ? '.' : undefined
}

/** How this document writes a date of two small numbers, and what shows it. */
interface DateOrder {
  order: 'dayFirst' | 'monthFirst' | undefined
  because: string
  /** Whether the document itself shows it; else only its country speaks for it. */
  isShown: boolean
}

/** An address or a name of the United States. */
export const american = /\b(?:USA|U\.S\.A\.|United States|[A-Z]{2},? \d{5}(?:-\d{4})?)(?![\w-])/
const dayFirstCountries =
  /\b(?:United Kingdom|UK|England|Scotland|Ireland|India|Australia|New Zealand|Singapore|South Africa|Hong Kong|Malaysia|GSTIN|ABN|VAT)\b|[€£₹]|\b(?:EUR|GBP|INR|AUD|NZD|ZAR|Rs\.?)(?![a-z])/

/**
 * Decides whether 03/04/2014 is the third of April or the fourth of March: by a date in the document that can be
 * read one way only, else by the language, else by the country. Where nothing decides, the date stays out.
 */
function dateOrderOf(lines: readonly Line[], language: Language | undefined): DateOrder {
  const examples = { dayFirst: '', monthFirst: '' }
  for (const { segment } of segmentsOf(lines, 3_000))
    for (const token of findDates(segment.text)) {
      const order = orderShownBy(token)
      if (order) examples[order] = token.raw
    }
  const [order, other] = (['dayFirst', 'monthFirst'] as const).filter((one) => examples[one] !== '')
  const dayOrMonth = order === 'dayFirst' ? 'day' : 'month'
  if (order && !other)
    return shown(order, `"${examples[order]}" in this document can only be read with the ${dayOrMonth} first`)
  if (language && language !== 'en')
    return shown('dayFirst', `the document is in ${nameOfLanguage(language)}`)
  const text = segmentsOf(lines, 400).map(({ segment }) => segment.text.slice(0, 300))
  const isAmerican = text.some((block) => american.test(block))
  const isElsewhere = text.some((block) => dayFirstCountries.test(block))
  if (isAmerican === isElsewhere)
    return likely(undefined, 'nothing in the document shows whether the day or the month stands first')
  return isAmerican
    ? likely('monthFirst', 'the addresses are in the United States')
    : likely('dayFirst', 'the country or currency named writes the day first')
}

const shown = (order: DateOrder['order'], because: string): DateOrder => ({ order, because, isShown: true })
const likely = (order: DateOrder['order'], because: string): DateOrder => ({ order, because, isShown: false })

/** "25/03/2014" shows the order; "03/04/2014" and dates with dots or month names do not. */
function orderShownBy(token: DateToken): 'dayFirst' | 'monthFirst' | undefined {
  if (!/^\d{1,2}\s?[/-]/.test(token.raw) || !/[/-]\s?\d{1,2}\s?[/-]/.test(token.raw)) return undefined
  if (token.dayFirst && !token.monthFirst) return 'dayFirst'
  return token.monthFirst && !token.dayFirst ? 'monthFirst' : undefined
}

export function resolveDate(token: DateToken, order: DateOrder): string | undefined {
  return token.iso ?? (order.order === undefined ? undefined : token[order.order])
}

type Language = 'en' | 'de' | 'fr' | 'nl' | 'es' | 'it'

const names = new Intl.DisplayNames('en', { type: 'language' })

/** "German". */
export const nameOfLanguage = (language: Language) => names.of(language) ?? language

const telling: Record<Language, string> = {
  en: 'the of and for to your our with from please invoice amount due payment description quantity total number unit thank you this is by date tax price balance',
  de: 'der die das und fur mit von ihre wir sie bitte rechnung betrag menge preis gesamt mwst ust zahlbar bezeichnung beschreibung datum zum bei den rechnungsnummer rechnungsdatum kundennummer zzgl summe',
  fr: 'le la les des du et pour votre vos nous vous facture montant tva ttc ht quantite prix designation a au par reglement paiement echeance numero sur est date',
  nl: 'de het een van en voor uw wij met bij factuur bedrag btw aantal prijs omschrijving totaal te op klantnummer factuurnummer factuurdatum betalen artikel incl excl subtotaal',
  es: 'el los las de del y para por con su una factura fecha importe cantidad precio base imponible iva vencimiento cliente pago numero',
  it: 'il lo la gli di del della e per con fattura data importo quantita prezzo imponibile iva totale scadenza cliente pagamento descrizione numero spett',
}

const votes = new Map<string, Language[]>()
for (const [language, list] of Object.entries(telling) as [Language, string][])
  for (const word of list.split(' ')) votes.set(word, [...(votes.get(word) ?? []), language])

/** The language whose everyday and invoice words occur most; `undefined` where two are close or words are few. */
function languageOf(lines: readonly Line[]): Language | undefined {
  const counts: Record<Language, number> = { en: 0, de: 0, fr: 0, nl: 0, es: 0, it: 0 }
  for (const { segment } of segmentsOf(lines, 400))
    for (const word of foldText(segment.text.slice(0, 300)).split(/[^a-z]+/)) {
      const languages = votes.get(word) ?? []
      for (const language of languages) counts[language] += 1 / languages.length
    }
  const [first, second] = (Object.entries(counts) as [Language, number][]).toSorted((a, b) => b[1] - a[1])
  if (!first || !second || first[1] < 3 || first[1] < second[1] * 1.3) return undefined
  return first[0]
}
