import type { Line } from '../../reading/Reading.ts'
import { foldText } from '../text/foldText.ts'

export type Language = 'en' | 'de' | 'fr' | 'nl' | 'es' | 'it'

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
export function languageOf(lines: readonly Line[]): Language | undefined {
  const counts: Record<Language, number> = { en: 0, de: 0, fr: 0, nl: 0, es: 0, it: 0 }
  for (const line of lines.slice(0, 400))
    for (const segment of line.segments)
      for (const word of foldText(segment.text.slice(0, 300)).split(/[^a-z]+/)) {
        const languages = votes.get(word) ?? []
        for (const language of languages) counts[language] += 1 / languages.length
      }
  const [first, second] = (Object.entries(counts) as [Language, number][]).toSorted((a, b) => b[1] - a[1])
  if (!first || !second || first[1] < 3 || first[1] < second[1] * 1.3) return undefined
  return first[0]
}
