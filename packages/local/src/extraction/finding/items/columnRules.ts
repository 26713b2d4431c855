export type Column =
  | 'name'
  | 'qty'
  | 'price_unit'
  | 'line_tax_percent'
  | 'price_subtotal'
  | 'code'
  | 'pos'
  | 'discount'
  | 'uom'
  | 'other'

type ColumnRule = { column: Column } & Partial<Record<'en' | 'de' | 'fr' | 'nl' | 'es' | 'it', string>>

/** The headings of an article table, by language; written like the labels of a `FieldRule`. */
export const columnRules: readonly ColumnRule[] = [
  {
    column: 'name',
    en: 'description|item|items|product|product name|article|details|particulars|service|item description|product description|name|item name|description of goods|services|activity|description of services|item details|charge description|goods',
    de: 'beschreibung|bezeichnung|artikel|artikelbezeichnung|leistung|produkt|text|artikelbeschreibung|position bezeichnung|produktbezeichnung|leistungsbeschreibung|artikelname|bezeichnung der leistung|dienstleistung|artikeltext|ware',
    fr: 'designation|description|libelle|article|articles|produit|produits|prestation|intitule|detail|designation des produits|service|description du produit|nom du produit|nature',
    nl: 'omschrijving|artikel|product|beschrijving|artikelomschrijving|dienst|productomschrijving|naam|artikelnaam|product omschrijving|werkzaamheden|artikelen',
    es: 'descripcion|concepto|articulo|producto|detalle|servicio',
    it: 'descrizione|articolo|prodotto|servizio|prestazione|descrizione articolo|oggetto|beni e servizi',
  },
  {
    column: 'qty',
    en: 'quantity|qty|units|hours|qty shipped|quantity shipped|hrs|qty.|no of units|nights|pcs',
    de: 'menge|anzahl|stk|stuck|anz|std|stunden|menge einheit',
    fr: 'quantite|qte|nombre|nb|qte.|quantites|heures',
    nl: 'aantal|hoeveelheid|stuks|uren',
    es: 'cantidad|cant|uds|unidades|cdad',
    it: 'quantita|qta|q ta|qta.|pezzi',
  },
  {
    column: 'price_unit',
    en: 'unit price|price|rate|unit cost|price per unit|price each|unit rate|cost|unit|hourly rate|price unit|unit price excl vat|unit price ex vat|unit price excl tax|cost per unit|each|unit price net|list price',
    de: 'einzelpreis|preis|stuckpreis|e preis|ep|vk preis|einheitspreis|einzel preis|einzelpreis netto|preis stuck|preis einheit|einzelpreis eur|stundensatz|preis pro einheit|e preis eur|einzel|einzelpreis brutto',
    fr: 'prix unitaire|pu|p u|prix unitaire ht|pu ht|p u ht|prix|prix unit|prix u|prix unitaire ttc|pu ttc|prix unit ht|prix u ht|prix ht|tarif|pu h t|p u h t|prix unitaire h t',
    nl: 'prijs|prijs per stuk|stuksprijs|stukprijs|eenheidsprijs|prijs per eenheid|tarief|prijs excl btw|prijs p st|stukprijs excl btw|stuksprijs excl btw|per stuk|eenheids prijs|prijs stuk',
    es: 'precio|precio unitario|p unitario|p unit|precio ud|tarifa|precio unidad',
    it: 'prezzo|prezzo unitario|prezzo unit|p unitario|costo unitario',
  },
  {
    column: 'line_tax_percent',
    en: 'tax rate|vat rate|vat %|tax %|vat|taxes|tax|gst|gst rate|gst %|% vat|vat percentage|vat code|% tax|tax percent',
    de: 'mwst satz|mwst %|mwst|ust %|ust|steuersatz|ust satz|% mwst|steuer|% ust|steuer %|mwst.%',
    fr: 'tva|taux tva|tva %|% tva|taux de tva|taux|tva taux',
    nl: 'btw|btw %|btw tarief|btw percentage|% btw',
    es: 'iva %|% iva|iva|tipo iva',
    it: 'iva|iva %|% iva|aliquota|aliquota iva|al iva',
  },
  {
    column: 'price_subtotal',
    en: 'amount|total|line total|net amount|subtotal|total price|price total|extended price|total amount|item subtotal|net price|ext price|net total|amount net|net|item total|line amount|sub total|extended|amount excl vat|total net|total excl vat|taxable value|value|extension|amount ex vat|total ex vat|net value|total cost|amount usd|amount eur|amount gbp|total usd|total eur|price incl vat|charges|total incl vat|gross amount|total excl tax',
    de: 'gesamtpreis|gesamt|betrag|zeilenbetrag|summe|g preis|gp|netto|nettobetrag|gesamtpreis netto|betrag netto|gesamt netto|preis gesamt|betrag eur|gesamt eur|gesamtbetrag|positionsbetrag|g preis eur|nettopreis|wert|zwischensumme|betrag in eur|gesamtpreis eur|gesamtpreis brutto|total|endpreis|brutto|preis netto|gesamt brutto|bruttobetrag|netto betrag|entgelt|positionssumme|summe netto|einzelsumme',
    fr: 'montant|total|montant ht|total ht|prix total|montant eur ht|total ttc|montant ttc|prix total ht|mt ht|sous total|montant h t|total h t|total ligne|prix net|montant net|net ht|montant net ht|total net|prix ttc|total euros|montant euros|total ligne ht|montant total|montant total ht|prix total ttc|total net ht',
    nl: 'bedrag|totaal|totaalprijs|prijs incl btw|subtotaal|totaal excl btw|totaal incl btw|bedrag excl btw|regeltotaal|netto|prijs totaal|nettobedrag|totaalbedrag|bedrag ex btw|totaal excl|totaal ex btw|bedrag incl btw|netto bedrag|prijs inclusief btw',
    es: 'importe|total|subtotal|importe total|neto|total linea',
    it: 'importo|totale|imponibile|prezzo totale|totale riga|importo totale|totale netto',
  },
  {
    column: 'code',
    en: 'item no|item number|code|sku|product code|item code|part number|part no|article no|item #|asin|product id|article number|ref|reference|model|isbn|ean|product no|catalog no',
    de: 'artikelnummer|artikel nr|art nr|artikelnr|art|best nr|artikel nummer|produktnummer|mat nr|bestellnr|ean|artnr|art nummer|artikelcode',
    fr: 'reference|ref|code|code article|reference article|ref article|code produit|reference produit',
    nl: 'artikelnummer|artikelnr|artikelcode|code|art nr|productcode|artikel nr|productnummer|ean|bestelcode',
    es: 'codigo|referencia|ref|cod',
    it: 'codice|cod|codice articolo|rif|cod art',
  },
  {
    column: 'pos',
    en: 'pos|line|sno|s no|sl no|sr no|no|#|line no|item no.|s. no.|sl',
    de: 'pos|position|lfd nr|nr|pos nr',
    fr: 'ligne|n°|pos|no',
    nl: 'regel|nr|pos|regelnr',
    es: 'linea|pos',
    it: 'riga|n',
  },
  {
    column: 'discount',
    en: 'discount|disc %|disc|discount %|disc.%',
    de: 'rabatt|rabatt %|nachlass|rabatt in %',
    fr: 'remise|rem|remise %|% remise|rem %|% rem',
    nl: 'korting|korting %|kort',
    es: 'descuento|dto|dto %|% dto',
    it: 'sconto|sconto %|sc|sc %|% sc',
  },
  {
    column: 'uom',
    en: 'uom|unit of measure',
    de: 'einheit|me|eh',
    fr: 'unite|u',
    nl: 'eenheid|eenh',
    es: 'unidad|ud',
    it: 'um|u m|unita',
  },
  {
    column: 'other',
    en: 'date|period|start|end|vat amount|tax amount|hsn|hsn sac|sac|service date|weight|from|to|cgst|sgst|igst|delivery date|serial|account|hsn code|usage|gst amount|ordered|backordered|currency|type|tax code',
    de: 'datum|zeitraum|mwst betrag|gewicht|seriennummer|leistungszeitraum|steuerbetrag|lieferdatum|ust betrag|steuercode|mwst eur',
    fr: 'date|periode|montant tva|poids|du|au|tva eur|eco part|date de livraison|debut|fin|montant de la tva',
    nl: 'datum|periode|btw bedrag|gewicht|bedrag btw|serienummer|btw code',
    es: 'fecha|periodo|importe iva|albaran',
    it: 'data|periodo|importo iva|lotto',
  },
]
