/** What a label announces. The ones in the second half are not reported: they keep a value from being taken for another. */
export type Role =
  | 'invoice_number'
  | 'booking_number'
  | 'order_number'
  | 'customer_number'
  | 'date'
  | 'date_due'
  | 'gross'
  | 'payable'
  | 'net'
  | 'tax'
  | 'vat'
  | 'customer_vat'
  | 'gstin'
  | 'iban'
  | 'bic'
  | 'seller'
  | 'buyer'
  | 'other_date'
  | 'other_amount'
  | 'other_number'
  | 'other'

/**
 * How much a label says. `clear`: it can mean nothing else, wherever it stands. `usual`: it counts only at the
 * start of a text block. `weak`: it counts there, and only when nothing better is found.
 */
export type Strength = 'clear' | 'usual' | 'weak'

export interface FieldRule {
  role: Role
  strength: Strength
  en: string
  de: string
  fr: string
  nl: string
}

/**
 * The labels that announce a value, by language. Labels are separated by a bar. Case, accents, blanks, dots and
 * hyphens do not matter ("Rechnungs-Nr." is "rechnungs nr"); `{nr}` stands for number, no, nr, n°, # and the like.
 * Where several labels fit at one place, the longest wins: "total ht" is never read as "total".
 */
export const fieldRules: readonly FieldRule[] = [
  {
    role: 'invoice_number',
    strength: 'clear',
    en: 'invoice {nr}|tax invoice {nr}|invoice id|inv {nr}|bill {nr}|credit note {nr}|credit memo {nr}|vat invoice {nr}|invoice reference|invoice ref|sales invoice {nr}|your invoice {nr}',
    de: 'rechnung {nr}|rechnungs {nr}|rechnung s {nr}|gutschrift {nr}|gutschrifts {nr}|rg {nr}|re nr|rechnungskennung|storno rechnung {nr}|stornorechnung {nr}|belegnummer|beleg {nr}',
    fr: 'facture {nr}|{nr} de facture|{nr} facture|{nr} de la facture|facture de vente {nr}|avoir {nr}|{nr} d avoir|reference facture|reference de facture|reference de la facture|facture ref|ref facture',
    nl: 'factuur {nr}|factuurnr|creditnota {nr}|creditfactuur {nr}|creditnotanummer|verkoopfactuur {nr}|factuurkenmerk|notanummer|nota {nr}',
  },
  {
    role: 'invoice_number',
    strength: 'usual',
    en: 'receipt {nr}|document {nr}|receipt id|statement {nr}',
    de: 'quittungs {nr}|quittung {nr}|dokument {nr}|bon {nr}|belegnr',
    fr: 'recu {nr}|{nr} de recu|ticket {nr}|{nr} de piece|piece {nr}|{nr} de document',
    nl: 'bon {nr}|bonnummer|documentnummer|document {nr}|kassabon {nr}',
  },
  {
    role: 'invoice_number',
    strength: 'weak',
    en: 'invoice|tax invoice|credit note|sales invoice|vat invoice|receipt|number|#',
    de: 'rechnung|gutschrift|quittung|nummer|rechnung/invoice|stornorechnung',
    fr: 'facture|avoir|numero|n°',
    nl: 'factuur|creditnota|creditfactuur|verkoopfactuur',
  },
  {
    role: 'booking_number',
    strength: 'usual',
    en: 'booking id|booking {nr}|booking reference|reservation {nr}|reservation id|confirmation {nr}|folio {nr}',
    de: 'buchungs {nr}|buchungsnummer|reservierungs {nr}',
    fr: '{nr} de reservation|reservation {nr}|reference de reservation',
    nl: 'boekings {nr}|boekingsnummer|reserverings {nr}|reserveringsnummer',
  },
  {
    role: 'order_number',
    strength: 'clear',
    en: 'order {nr}|order id|purchase order {nr}|po {nr}|p o {nr}|sales order {nr}|customer order {nr}|your order {nr}|our order {nr}|purchase order|your po|order reference|order ref',
    de: 'bestell {nr}|bestellnummer|bestellung {nr}|auftrags {nr}|auftragsnummer|auftrag {nr}|auftragsnr|bestellnr|ihre bestellung {nr}|ihre bestellnummer|ihre auftragsnummer',
    fr: 'commande {nr}|{nr} de commande|{nr} commande|{nr} de la commande|bon de commande {nr}|bon de commande|votre commande {nr}|reference commande|ref commande|reference de commande',
    nl: 'order {nr}|ordernummer|ordernr|bestel {nr}|bestelnummer|bestelnr|bestelling {nr}|bestellingnummer|inkoopordernummer|opdrachtnummer|uw ordernummer|uw bestelnummer',
  },
  {
    role: 'customer_number',
    strength: 'clear',
    en: 'customer {nr}|customer id|client {nr}|client id|cust {nr}|customer account {nr}|customer code|client code',
    de: 'kunden {nr}|kundennummer|kundennr|kd {nr}|kdnr|debitoren {nr}|debitor {nr}|ihre kundennummer|kunde {nr}|mitgliedsnummer',
    fr: 'client {nr}|{nr} client|{nr} de client|code client|reference client|ref client|id client|identifiant client|{nr} du client|votre numero client|{nr} d abonne|{nr} de compte client|compte client',
    nl: 'klant {nr}|klantnummer|klantnr|debiteur {nr}|debiteurnummer|debiteurennummer|uw klantnummer|relatie {nr}|relatienummer|klantcode',
  },
  {
    role: 'date',
    strength: 'clear',
    en: 'invoice date|date of invoice|tax invoice date|billing date|bill date|date issued|issue date|date of issue|issued on|invoiced on|invoice issued|receipt date|credit note date|tax point|invoice date time|bill issue date|statement date|invoice created|dated',
    de: 'rechnungsdatum|rechnung vom|datum der rechnung|rechnungs datum|ausstellungsdatum|belegdatum|gutschriftsdatum|gutschriftdatum|ausgestellt am|rechnung datum|erstellt am|rechnungsdatum lieferdatum|rechnungs und lieferdatum|rechnungsdatum leistungsdatum|rg datum|datum rechnung',
    fr: 'date de facture|date facture|date de la facture|date de facturation|facture du|date d emission|date de l avoir|date d edition|emise le|emis le|facturee le|editee le|edite le|date emission|facture emise le|facture en date du',
    nl: 'factuurdatum|datum factuur|factuur datum|factuur d d|creditdatum|datum creditnota|opgemaakt op|notadatum|datum nota|bondatum',
  },
  {
    role: 'date',
    strength: 'usual',
    en: 'date|date paid|payment date|transaction date|date of purchase|purchase date|receipt',
    de: 'datum|kaufdatum|druckdatum|tagesdatum',
    fr: 'date|le|en date du|fait le|date du document',
    nl: 'datum|aankoopdatum|boekdatum',
  },
  {
    role: 'date_due',
    strength: 'clear',
    en: 'due date|payment due date|payment due by|payment due on|payment due|due by|due on|pay by|payable by|date due|invoice due date|please pay by|please pay before|pay before|amount due by|bill due date|payment due before|latest payment date',
    de: 'faelligkeitsdatum|falligkeitsdatum|faellig am|fallig am|zahlbar bis|zahlungsziel|zahlungstermin|zahlbar bis zum|faellig bis|fallig bis|falligkeit|zu zahlen bis|zahlbar spatestens|bitte zahlen sie bis|zahlungsfrist|fallig|zahlbar spatestens am|bis spatestens|falligkeitstermin|bitte uberweisen sie bis',
    fr: 'date d echeance|echeance|date echeance|date limite de paiement|date limite de paiement le|a payer avant le|payable avant le|date de paiement|a regler avant le|a payer le|payable le|echeance le|a regler le|date de prelevement|a regler au plus tard le|prelevement a partir du|preleve le|prelevement le|date limite',
    nl: 'vervaldatum|vervaldag|uiterste betaaldatum|te betalen voor|te betalen uiterlijk|betaaldatum|betalen voor|uiterlijk te betalen op|vervalt op|uiterlijk betalen|te voldoen voor|uiterste betaaldag|betalingstermijn tot|voldoen voor',
  },
  {
    role: 'gross',
    strength: 'clear',
    en: 'invoice total|total invoice amount|invoice amount|grand total|total amount|total incl vat|total including vat|total inc vat|total incl tax|total including tax|total inc tax|total incl gst|total inc gst|total including gst|total with tax|total amount payable|total gross|gross total|gross amount|gross|total net payable|order total|total amount incl vat|amount incl vat|amount including vat|total of invoice|total invoice|total price|total charge|total charges|total for this invoice|total amount in|total inclusive of vat|invoice value|total invoice value|net payable|total current charges|total charged|receipt total|total (incl|total credit|credit total|total paid|sum total|order grand total|total bill amount|total new charges',
    de: 'gesamtbetrag|rechnungsbetrag|endbetrag|gesamtsumme|gesamt brutto|bruttobetrag|brutto|summe brutto|brutto gesamt|gesamtbetrag brutto|gesamtbetrag inkl mwst|gesamt inkl mwst|summe inkl mwst|total inkl mwst|rechnungssumme|rechnungsendbetrag|rechnungsgesamtbetrag|rechnungsbetrag brutto|bruttosumme|gesamtpreis brutto|endsumme|gesamtpreis inkl mwst|gutschriftsbetrag|gutschriftbetrag|betrag inkl mwst|bruttorechnungsbetrag|gesamtbetrag der rechnung|gesamt inkl ust|summe inkl ust|betrag brutto|gesamtbetrag inkl ust|endpreis|gesamtrechnungsbetrag|rechnungsbetrag inkl mwst|gesamt betrag|total brutto',
    fr: 'total ttc|montant ttc|montant total ttc|total facture|total de la facture|montant total|total general|montant total de la facture|montant de la facture|montant facture|total toutes taxes comprises|prix ttc|total eur ttc|montant eur ttc|total tva comprise|montant total facture|total tvac|total facture ttc|total en euros ttc|total ttc en euros|total du ttc|total avoir|total de votre facture|montant de votre facture|total de l avoir|montant de l avoir|total tvac|montant tvac|montant total de votre facture|total montant ttc',
    nl: 'totaal incl btw|totaal inclusief btw|totaalbedrag|totaal bedrag|factuurbedrag|factuurtotaal|totaal factuur|totaal inclusief|totaal incl|eindtotaal|bedrag incl btw|bedrag inclusief btw|totaalbedrag incl btw|totaalprijs|inclusief btw|totaal generaal|totaal factuurbedrag|factuur totaal|totaalbedrag inclusief btw|totaalbedrag factuur|bedrag factuur|creditbedrag|totaal credit|totaal inc btw',
  },
  {
    role: 'gross',
    strength: 'usual',
    en: 'total|amount|total due and paid|total usd|total eur|total gbp|sum|total in',
    de: 'gesamt|summe|total eur|betrag|gesamtpreis|total|summe eur|gesamt eur|total chf',
    fr: 'total|total eur|ttc|total en euros|total euros',
    nl: 'totaal|totaal eur|som|totaal in|bedrag',
  },
  {
    role: 'payable',
    strength: 'clear',
    en: 'amount due|balance due|total due|amount payable|total amount due|total payable|please pay|amount to pay|total to pay|net amount payable|outstanding balance|balance outstanding|amount outstanding|amount owing|payment due amount|invoice amount due|amount to be paid|balance payable|total balance due|now due|current amount due|balance to pay|to pay|amount now due|balance|balance if any|total balance|amount due on receipt',
    de: 'zu zahlen|zahlbetrag|zu zahlender betrag|zahlungsbetrag|zu uberweisen|zu ueberweisen|offener betrag|noch zu zahlen|fallgiger betrag|falliger betrag|zu bezahlen|restbetrag|abbuchungsbetrag|zu zahlender gesamtbetrag|forderung|wir buchen ab|offen|uberweisungsbetrag|zu begleichen|nachzahlung|der betrag von|zu zahlender rechnungsbetrag',
    fr: 'net a payer|total a payer|montant a payer|somme a payer|reste a payer|a payer|solde a payer|montant du|total du|solde du|net a payer ttc|total a regler|montant a regler|montant net a payer|total net a payer|montant du prelevement|montant preleve|somme due|net a deduire|total a payer ttc|montant total a payer|a regler|somme a regler|montant total du|total net ttc|net a regler|total du a payer',
    nl: 'te betalen|te betalen bedrag|totaal te betalen|te voldoen|bedrag te betalen|openstaand bedrag|nog te betalen|totaal te voldoen|te betalen incl btw|te betalen inclusief btw|openstaand|totaalbedrag te betalen|te voldoen bedrag|openstaand saldo|af te schrijven|af te schrijven bedrag|totaal nog te betalen|door u te betalen',
  },
  {
    role: 'net',
    strength: 'clear',
    en: 'total excl vat|total excluding vat|total ex vat|net amount|net total|total net|total before tax|taxable amount|amount excl vat|subtotal excl vat|sub total excl vat|total excl tax|total excluding tax|total net amount|amount before tax|net value|subtotal before tax|total before vat|amount excluding vat|net|taxable value|total excl gst|total ex gst|subtotal ex vat|total taxable amount|total without vat|total ex tax|subtotal excluding vat|subtotal net|net subtotal|untaxed amount|total pre tax|pre tax total|excl vat|excluding vat|total before taxes|vatable amount',
    de: 'nettobetrag|summe netto|netto|gesamt netto|netto gesamt|gesamtbetrag netto|nettosumme|gesamtnetto|rechnungsbetrag netto|warenwert netto|gesamt exkl mwst|summe exkl mwst|total exkl mwst|nettobetrag gesamt|netto summe|nettowert|zwischensumme netto|summe ohne mwst|total netto|bemessungsgrundlage|nettogesamtbetrag|gesamtsumme netto|betrag netto|warenwert|rechnungssumme netto|summe zzgl mwst|summe ohne ust|gesamtpreis netto|nettopreis gesamt|netto betrag|steuerpflichtiger betrag',
    fr: 'total ht|montant ht|montant total ht|total hors taxes|total hors taxe|montant hors taxes|montant eur ht|total eur ht|sous total ht|base ht|net ht|total net ht|montant net ht|total hors tva|total htva|montant hors tva|base imposable|total htva|prix ht|total ht net|ht|total facture ht|montant htva|total general ht|total en euros ht|total montant ht|total hors tva',
    nl: 'totaal excl btw|totaal exclusief btw|exclusief btw|excl btw|bedrag excl btw|bedrag exclusief btw|subtotaal excl btw|subtotaal exclusief btw|netto bedrag|nettobedrag|totaal exclusief|totaal excl|netto totaal|totaal netto|netto|grondslag|maatstaf van heffing|totaal ex btw|subtotaal ex btw|totaalbedrag excl btw|totaalbedrag exclusief btw|bedrag ex btw|totaal zonder btw',
  },
  {
    role: 'net',
    strength: 'usual',
    en: 'subtotal|sub total|items subtotal|item subtotal|total items|goods total',
    de: 'zwischensumme|warenwert gesamt|summe positionen|nettobetrag eur',
    fr: 'sous total|total articles',
    nl: 'subtotaal|sub totaal|tussentotaal',
  },
  {
    role: 'tax',
    strength: 'usual',
    en: 'vat|total vat|vat amount|tax|total tax|sales tax|tax amount|gst|total gst|cgst|sgst|igst|vat total|hst|pst|estimated tax|total taxes|service tax|taxes|gst amount|value added tax|state tax|tax total|plus vat|vat to be collected|amount of vat|total vat amount|us sales tax to be collected|sales tax amount',
    de: 'mwst|ust|umsatzsteuer|mehrwertsteuer|zzgl mwst|zzgl ust|zuzuglich mwst|zuzuglich ust|summe mwst|mwst betrag|steuerbetrag|gesetzliche mwst|gesetzliche ust|gesetzliche mehrwertsteuer|gesetzliche umsatzsteuer|inkl mwst|inkl ust|enthaltene mwst|mwst gesamt|summe ust|plus mwst|zzgl umsatzsteuer|zzgl mehrwertsteuer|zuzuglich mehrwertsteuer|zuzuglich umsatzsteuer|davon mwst|darin enthaltene mwst|enthaltene umsatzsteuer|ust betrag|steuer|gesamt mwst|umsatzsteuerbetrag|mehrwertsteuerbetrag|enthaltene ust|mwst summe|gesamtbetrag mwst|mwst satz',
    fr: 'tva|total tva|montant tva|montant de la tva|dont tva|montant total tva|tva totale|total taxes|montant des taxes|tva a|total de la tva|tva sur les debits|montant eur tva|tva sur encaissements|tps|tvq|taxe|taxes|tva collectee',
    nl: 'btw|btw bedrag|totaal btw|bedrag btw|btw totaal|waarvan btw|omzetbelasting|btw hoog|btw laag|totaal btw bedrag|plus btw|inclusief btw bedrag|btw hoog tarief|btw laag tarief|totale btw',
  },
  {
    role: 'vat',
    strength: 'clear',
    en: 'vat {nr}|vat id|vat reg {nr}|vat registration {nr}|vat reg|vat registration|vat identification {nr}|vat id {nr}|eu vat {nr}|eu vat id|tax id|our vat {nr}|vat code|vat tax id',
    de: 'ust id|ust id {nr}|ust idnr|ustid|ust ident nr|umsatzsteuer id|umsatzsteuer identifikations {nr}|umsatzsteuer identifikationsnummer|umsatzsteueridentifikationsnummer|umsatzsteuer id {nr}|uid nummer|uid {nr}|uid|ust id nr|unsere ust id nr|mwst {nr}|atu {nr}|ust identnr|ust identifikations {nr}|ust identifikationsnummer|umsatzsteuer ident nr|ustidnr|ust ihr|ust nr|mwst id|unsere umsatzsteuer identifikationsnummer',
    fr: '{nr} tva|{nr} de tva|{nr} tva intracommunautaire|{nr} de tva intracommunautaire|{nr} de tva intra communautaire|{nr} tva intra communautaire|tva intracommunautaire|tva intra communautaire|tva intra|{nr} tva intra|id tva|{nr} d identification tva|identifiant tva|{nr} id tva|code tva intracommunautaire|n tva|{nr} ident tva|id ce|{nr} ident intracommunautaire|tva {nr}|{nr} intracommunautaire|tva intracom|{nr} tva intracom|identification tva',
    nl: 'btw {nr}|btw nummer|btwnummer|btw id|btw identificatie {nr}|btw identificatienummer|ob {nr}|btw nr nl|omzetbelasting {nr}|btw id nummer|ons btw nummer|btw reg {nr}',
  },
  {
    role: 'customer_vat',
    strength: 'clear',
    en: 'your vat {nr}|customer vat {nr}|client vat {nr}|buyer vat {nr}|your vat id|customer vat id|customer vat|your vat reg {nr}|client vat|buyer vat|recipient vat',
    de: 'ihre ust id|ihre ust idnr|ihre ust id nr|ihre umsatzsteuer id|ihre uid|kunden ust id|ihre ustid|ihre umsatzsteuer identifikationsnummer|ihre ust ident nr|ust id kunde|ust id nr kunde|kunden ust id nr|ihre ust idnr',
    fr: 'votre {nr} tva|votre {nr} de tva|{nr} tva client|{nr} de tva client|tva client|votre tva|votre {nr} de tva intracommunautaire|votre {nr} tva intracommunautaire|{nr} tva du client|tva intracommunautaire client|tva intra client|{nr} tva intracommunautaire client|votre tva intracommunautaire|votre {nr} tva intra',
    nl: 'uw btw {nr}|uw btw nummer|btw nummer klant|btw nr klant|btw {nr} klant|uw btw id|btw nummer afnemer',
  },
  {
    role: 'gstin',
    strength: 'clear',
    en: 'gstin|gst {nr}|gstin {nr}|gst in|gst registration {nr}|gstin/uin|gst reg {nr}',
    de: '',
    fr: '',
    nl: '',
  },
  {
    role: 'iban',
    strength: 'clear',
    en: 'iban|iban {nr}|iban code|iban account',
    de: 'iban {nr}',
    fr: '{nr} iban|code iban',
    nl: 'ibannummer|iban rekening|iban rekeningnummer',
  },
  {
    role: 'bic',
    strength: 'clear',
    en: 'bic|swift|bic swift|swift code|swift bic|bic code|bic/swift|swift/bic',
    de: '',
    fr: 'code bic|code swift|bic adresse swift',
    nl: 'bic code|swiftcode',
  },
  {
    role: 'seller',
    strength: 'clear',
    en: 'sold by|seller|vendor|supplier|issued by|from|payable to|bill from|seller name|company name|service provider|merchant|provider|supplier name|vendor name',
    de: 'verkaufer|rechnungssteller|leistungserbringer|verkauft von|verkauf durch|aussteller|rechnung von|verkauf und versand durch',
    fr: 'vendu par|vendeur|fournisseur|emetteur|emis par|prestataire|facture emise par|raison sociale',
    nl: 'verkoper|leverancier|verkocht door|afzender|factuur van|verkocht en verzonden door',
  },
  {
    role: 'buyer',
    strength: 'clear',
    en: 'bill to|billed to|invoice to|invoiced to|ship to|shipped to|sold to|customer|client|deliver to|delivery address|billing address|shipping address|invoice address|guest name|guest|buyer|bill to address|issued to|recipient|attn|attention|customer name|customer details|prepared for|to|client name|client details|place of supply|received from|name|account name|billed to address|consignee|billing details|billing information',
    de: 'rechnungsadresse|rechnungsanschrift|lieferadresse|lieferanschrift|rechnungsempfanger|kunde|empfanger|auftraggeber|rechnung an|besteller|versandadresse|kaufer|leistungsempfanger|kundenname|lieferung an|gast',
    fr: 'facture a|adresse de facturation|adresse de livraison|client|destinataire|livre a|acheteur|adresse facturation|adresse livraison|facturer a|livraison|nom de l abonne|titulaire|abonne|adresse de l installation|nom du client|expedie a|votre adresse|facturation|envoye a|adresse du client|nom du titulaire|titulaire du compte',
    nl: 'factuuradres|afleveradres|bezorgadres|klant|klantgegevens|factuur aan|geadresseerde|koper|verzendadres|ontvanger|debiteur|aan|leveradres|afnemer|t a v|tav',
  },
  {
    role: 'other_date',
    strength: 'clear',
    en: 'order date|date of order|delivery date|ship date|shipping date|shipment date|check in|check out|check in date|check out date|arrival|departure|arrival date|departure date|service date|date of service|billing period|period|service period|print date|purchase order date|po date|start date|end date|date of supply|date of delivery|travel date|previous invoice date|date of birth|from date|date from|date to|usage period|last payment|next bill|next invoice|last updated|payment received|valid until|subscription period|statement period|contract date|next billing date|renewal date|invoice period|dispatch date|date of booking|booking date|period covered|date ordered|order placed|date shipped|supply date|expiry date',
    de: 'bestelldatum|lieferdatum|leistungsdatum|auftragsdatum|leistungszeitraum|abrechnungszeitraum|versanddatum|zeitraum|liefertermin|rechnungszeitraum|bestellung vom|datum der bestellung|bestellt am|geliefert am|anreise|abreise|auftrag vom|lieferzeitraum|zahlungseingang|leistung vom|abbuchungsdatum|vertragsbeginn|lieferschein vom|liefer leistungsdatum|lieferdatum leistungsdatum|buchungsdatum|kundig zum|bestelldatum lieferdatum|liefer und leistungsdatum|naechste rechnung|nachste rechnung|vertragsende|reisedatum',
    fr: 'date de commande|date de livraison|date commande|date d expedition|periode|periode de facturation|date de la commande|commande du|date de la prestation|periode du|prochaine facture|date de naissance|date de debut|date de fin|date d arrivee|date de depart|livraison le|expedie le|commande passee le|date de la livraison|date livraison|date expedition|prochain prelevement|releve du|prochain releve|date d execution|date de prestation|date de vente|mise en service|date d activation|periode de consommation',
    nl: 'orderdatum|besteldatum|leverdatum|bezorgdatum|verzenddatum|periode|factuurperiode|datum bestelling|afleverdatum|leveringsdatum|datum levering|geleverd op|besteld op|betaald op|datum order|ingangsdatum|verbruiksperiode|leverperiode|aankomst|vertrek|aankomstdatum|vertrekdatum|volgende factuur|incassodatum|geboortedatum|datum afdruk',
  },
  {
    role: 'other_amount',
    strength: 'usual',
    en: 'shipping|postage|discount|amount paid|paid|payments|deposit|previous balance|balance forward|opening balance|carried forward|brought forward|payment received|shipping handling|delivery|freight|total discount|total savings|you saved|rounding|cash|change|credit|tip|gratuity|unit price|minimum payment|page total|total qty|total quantity|total items qty|total hours|total weight|last bill|last payment|credit limit|less payments|less deposit|total payments|adjustments|fees|late fee|total discounts|gift card|prepaid|refund|share capital|total units|total number|payments received|total paid to date|paid to date|previous charges|total excluding|exchange rate|amount in words|reward points|balance brought forward|closing balance|subscription|surcharge|promotion|total shipping|total credits|refunded',
    de: 'versand|versandkosten|rabatt|anzahlung|bereits bezahlt|bezahlt|porto|skonto|ubertrag|gezahlt|abschlag|einzelpreis|lieferkosten|verpackung|gutschein|ruckgeld|gegeben|bar|gesamtgewicht|stammkapital|grundkapital|gesamtmenge|rundung|mindestbestellwert|trinkgeld|kontostand|alter saldo|ausgleich|vorauszahlung|geleistete zahlungen|abzuglich|abzgl|guthaben|erhalten|geleistete abschlage|gezahlte abschlage|abschlage|seite|gesamtrabatt|zahlung|versand und verpackung|nebenkosten|mahngebuhr|skontobetrag|versand kosten',
    fr: 'frais de port|port|remise|acompte|deja paye|paye|escompte|regle|report|a reporter|livraison ht|frais de livraison|rendu|especes|carte bancaire|montant paye|montant regle|acompte verse|arrondi|capital|ancien solde|prix unitaire|eco participation|dont eco participation|ecotaxe|total remise|remise totale|total remises|solde precedent|solde anterieur|poids total|total quantite|au capital de|reduction|avoir utilise|frais|total des frais|total economies|paiement recu|montant deja regle|acomptes|arrhes|dont eco part|pourboire|consigne|total options|total communications|total abonnements|total paiements|paiement',
    nl: 'verzendkosten|korting|aanbetaling|betaald|reeds betaald|vooruitbetaald|totaal korting|stuksprijs|prijs per stuk|afronding|statiegeld|wisselgeld|contant|pin|borg|bezorgkosten|reeds voldaan|reeds betaald bedrag|transport|administratiekosten|voorschot|voorschotten|tegoed|kredietbeperking|totaal gewicht|totaal aantal|vorig saldo|thuiskopieheffing|ontvangen|voldaan|kortingsbedrag|emballage|betaling',
  },
  {
    role: 'other_number',
    strength: 'clear',
    en: 'account {nr}|bank account|account number|bank account {nr}|sort code|routing {nr}|tracking {nr}|phone|tel|telephone|fax|mobile|company {nr}|registration {nr}|company reg {nr}|registered {nr}|reference {nr}|delivery note {nr}|item {nr}|part {nr}|product code|serial {nr}|sku|asin|page|cin|pan|pan {nr}|ifsc|ifsc code|tin|ein|duns|contract {nr}|project {nr}|job {nr}|ticket {nr}|transaction id|payment reference|meter {nr}|license {nr}|zip|abn|acn|card {nr}|shipment {nr}|quote {nr}|po box|hsn|hsn sac|sac code|transaction {nr}|authorization code|auth code|aws account {nr}|account id|subscription id|original invoice {nr}|previous invoice {nr}|related invoice {nr}|for invoice {nr}|credit for invoice {nr}|against invoice {nr}|invoices|invoice page|invoice currency|invoice terms|invoice total pages|invoice status|invoice type|invoice summary|invoice details|invoice for|invoice period|reference|ref|your reference|our reference|your ref|our ref|room {nr}|flight {nr}|policy {nr}|invoice address|payment id|payment {nr}|registered in england {nr}|cst {nr}|service tax {nr}|tan {nr}|fssai|gst registration|invoice to|line {nr}|seat|terminal {nr}|table {nr}|cashier|server|till',
    de: 'kontonummer|konto {nr}|kto {nr}|kto|konto|blz|bankleitzahl|steuer {nr}|steuernummer|st nr|lieferschein {nr}|lieferscheinnummer|vertrags {nr}|vertragsnummer|vertragskonto|telefon|fax|tel|handelsregister|hrb|hra|artikel {nr}|artikelnummer|art {nr}|seite|zahler {nr}|zahlernummer|projekt {nr}|angebots {nr}|angebotsnummer|angebot {nr}|sendungs {nr}|mandatsreferenz|glaubiger id|glaubiger identifikationsnummer|verwendungszweck|referenz|referenznummer|ihr zeichen|unser zeichen|seriennummer|seriennr|personalnummer|ursprungliche rechnung {nr}|zu rechnung {nr}|zur rechnung {nr}|ursprungsrechnung|rechnungsseite|geschaftszeichen|vorgangs {nr}|vorgangsnummer|transaktions {nr}|zimmer {nr}|kassen {nr}|kasse|terminal|marktlokation|buchungskonto|ust id nr des|firmenbuch|firmenbuchnummer|fn|ihre referenz|unsere referenz|rufnummer|mandats {nr}|glaubiger {nr}|positionen|stornierung der rechnung|zu ihrer rechnung|bezug auf rechnung|bezug rechnung',
    fr: 'siret|siren|{nr} siret|{nr} siren|rcs|ape|code ape|naf|code naf|telephone|tel|fax|{nr} de compte|compte {nr}|{nr} de contrat|contrat {nr}|reference|ref|{nr} de ligne|ligne {nr}|bon de livraison {nr}|bl {nr}|{nr} de serie|page|code barre|rib|{nr} de telephone|reference contrat|reference client contrat|point de livraison|pdl|pce|reference mandat|rum|ics|{nr} de mandat|compte de facturation|{nr} de dossier|dossier {nr}|devis {nr}|{nr} de devis|facture d origine|avoir sur facture|relatif a la facture|sur facture {nr}|facture annulee|reference de paiement|votre reference|notre reference|code postal|capital social|id client transaction|votre {nr} de ligne|avoir sur facture {nr}|concerne la facture {nr}|annule la facture {nr}|{nr} de colis|facture page|duplicata|table|couverts|numero vert|compte bancaire|code banque|code guichet|cle rib|{nr} compte|facturette',
    nl: 'rekening {nr}|rekeningnummer|bankrekening|bankrekeningnummer|bank|giro|kvk|kvk {nr}|kvk nummer|kamer van koophandel|telefoon|tel|fax|pagina|contract {nr}|contractnummer|pakbon {nr}|pakbonnummer|artikel {nr}|artikelnummer|serienummer|referentie|uw referentie|onze referentie|betalingskenmerk|kenmerk|uw kenmerk|ons kenmerk|mandaat|machtigingskenmerk|incassant id|offerte {nr}|offertenummer|projectnummer|meternummer|ean|ean code|transactie {nr}|transactienummer|dossiernummer|polisnummer|debetnota|handelsregister|oorspronkelijke factuur|betreft factuur|credit op factuur|factuur betreft|handelsregister {nr}|kvknr|postbus|kassa|machtiging|machtigingsnummer|incassant|projectnr|rek nr|reknr|bankrek',
  },
  {
    role: 'other',
    strength: 'usual',
    en: 'invoice from|payment terms|terms|payment method|currency|amount description|vat rate|vat summary|tax rate|total pages|date description|vat breakdown|tax details|tax summary|amount in|number of|vat inclusive|vat exempt|vat included|balance sheet|description|total for|due|net 30|net 14|net 15|net 60|net weight|net days|from the|to the|to view|to pay by|customer service|customer services|client services|tax exempt|vat not applicable|total cost of ownership|to avoid|customer support|amount of|date time',
    de: 'zahlungsbedingungen|zahlungsart|wahrung|steuersatz|mwst satz|ust satz|leistung|bezeichnung|netto kasse|netto tage|tage netto|betrag in|rechnung uber|rechnung fur|rechnungen|mwst frei|steuerfrei|steuerschuldnerschaft|summe der|kundenservice|kundendienst|kunden|betrag dankend erhalten|betreff|summe menge',
    fr: 'conditions de paiement|mode de paiement|mode de reglement|devise|taux tva|taux de tva|tva non applicable|facturation|detail de la facture|detail facture|exoneration de tva|service clients|service client|tva incluse|le client|le montant|le total|date et signature|taux|du mois|total page|tva acquittee|facture acquittee|facture electronique|facture detaillee|le present|le paiement|le reglement|livraison express|livraison standard|livraison gratuite|a payer par',
    nl: 'betalingsvoorwaarden|betaalwijze|betalingswijze|valuta|btw tarief|btw percentage|btw verlegd|factuurvoorwaarden|omschrijving|klantenservice|betalingstermijn|bankgegevens|op de|aan de|te betalen via|aan u|op deze|op al|op alle|btw code|btw specificatie|btw overzicht',
  },
]
