/** What fields of business documents are called in other languages than their keys. A word may be the start of one. */
const sameMeaning: readonly string[][] = [
  ['invoice', 'bill', 'rechnung', 'facture', 'factuur', 'fattura', 'factura'],
  ['number', 'no', 'nr', 'num', 'nummer', 'numéro', 'numero', 'número', 'n°', 'nº', '#'],
  ['date', 'datum', 'data', 'fecha', 'dato'],
  ['due', 'fällig', 'zahlbar', 'échéance', 'verval', 'scadenza', 'vencimiento'],
  ['total', 'amount', 'gesamt', 'summe', 'betrag', 'totaal', 'montant', 'totale', 'importe', 'bedrag'],
  ['tax', 'vat', 'gst', 'mwst', 'ust', 'steuer', 'tva', 'btw', 'iva', 'moms'],
  ['net', 'untaxed', 'subtotal', 'netto', 'zwischensumme', 'ht', 'imponibile', 'excl', 'base'],
  ['gross', 'brutto', 'ttc', 'incl'],
  ['quantity', 'qty', 'menge', 'anzahl', 'aantal', 'quantité', 'qté', 'quantità', 'cantidad'],
  ['price', 'rate', 'preis', 'prix', 'prijs', 'prezzo', 'precio'],
  [
    'description',
    'desc',
    'name',
    'item',
    'article',
    'bezeichnung',
    'beschreibung',
    'omschrijving',
    'descrizione',
  ],
  ['discount', 'rabatt', 'remise', 'korting', 'sconto', 'descuento'],
  ['order', 'bestell', 'auftrag', 'commande', 'order', 'ordine', 'pedido'],
  ['customer', 'client', 'kunde', 'klant', 'cliente'],
  ['pos', 'position', 'line', 'zeile', 'ligne'],
  ['payment', 'zahlung', 'paiement', 'betaling', 'pagamento', 'pago'],
]

/** What a document may call one word of a key. */
export interface LabelWord {
  own: string
  /** What other languages say, where the word is a common one. */
  others: readonly string[]
}

/** Gives the words of a key such as `invoice_number`, each with what a document may have for it. */
export function labelWords(key: string): readonly LabelWord[] {
  return key
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((own) => ({ own, others: sameMeaning.find((words) => words.includes(own)) ?? [] }))
}

/** Tells whether a word of the document is, or begins with, one of these. Short ones must be the whole word. */
export function saysOneOf(word: string, wanted: readonly string[]): boolean {
  return wanted.some(
    (one) =>
      word === one || (one.length >= 4 && word.startsWith(one)) || (one.length >= 6 && word.endsWith(one)),
  )
}
