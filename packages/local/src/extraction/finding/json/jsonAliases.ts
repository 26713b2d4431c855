import { foldText } from '../text/foldText.ts'

/**
 * The names under which JSON documents keep the fields of an invoice, folded to small letters and digits. The names before
 * the bar are clear; those after it count only where no clear one stands beside them.
 */
const aliases: Record<string, string> = {
  issuer:
    'issuer seller supplier vendor sellername suppliername vendorname issuername merchant merchantname biller lieferant verkaufer verkaeufer rechnungssteller fournisseur vendeur leverancier verkoper | from sender company creditor',
  invoice_number:
    'invoicenumber invoiceno invoiceid invoicenr invoicecode rechnungsnummer rechnungsnr rechnungnr numerofacture factuurnummer factuurnr documentnumber creditnotenumber docnumber docno docnum billnumber | invoice number no nr num code id',
  date: 'invoicedate issuedate dateissued issuedat dateofissue rechnungsdatum factuurdatum datefacture documentdate txndate docdate billdate | date datum',
  date_due:
    'duedate datedue dueon paymentduedate faelligkeitsdatum falligkeitsdatum faelligam falligam vervaldatum echeance dateecheance',
  amount:
    'grandtotal totalgross grossamount grosstotal amountgross gross totalwithtax totalinclvat totalincltax totalincludingtax amountwithtax taxinclusiveamount totalttc montantttc gesamtbetrag rechnungsbetrag bruttobetrag brutto gesamtbrutto totaalincl amounttotal invoicetotal totalamount totalamt invoiceamount doctotal | amount total totaal betrag summe sum amountdue payable totaldue',
  amount_untaxed:
    'amountuntaxed subtotal netamount totalnet nettotal net nettobetrag netto summenetto totalht montantht amountnet taxexclusiveamount totalexclvat totalexcltax totalwithouttax taxableamount totaalexcl | sum',
  amount_tax:
    'amounttax taxamount totaltax taxtotal vatamount vattotal totalvat mwstbetrag steuerbetrag umsatzsteuer montanttva btwbedrag | tax vat mwst ust tva btw',
  currency:
    'currency currencycode currencyiso documentcurrencycode waehrung wahrung devise valuta munt currencyid',
  vat: 'vatid vatnumber vatno vatregistrationnumber taxid taxnumber ustid ustidnr uid btwnummer numerotva sellervat sellervatid suppliervat suppliervatid | vat',
  iban: 'iban selleriban supplieriban',
  bic: 'bic swift',
  order_number:
    'ordernumber orderno orderid orderreference purchaseorder purchaseordernumber ponumber bestellnummer bestelnummer numerocommande',
  customer_number: 'customernumber customerid customerno kundennummer kundennr klantnummer numeroclient',
  lines:
    'lines lineitems invoicelines invoiceitems positions positionen rechnungspositionen lignes regels | items articles artikel entries',
}

/** Objects whose keys speak of somebody, or of sums, and not of the invoice as a whole. */
const groups: Record<Group, string> = {
  seller:
    'issuer seller supplier vendor merchant biller lieferant verkaufer verkaeufer rechnungssteller fournisseur vendeur leverancier from sender company creditor accountingsupplierparty',
  totals:
    'totals total summary amounts sums summen betraege betrage totaux totalen legalmonetarytotal monetarysummary',
  payment:
    'payment paymentdetails paymentinfo paymentterms bank bankaccount bankdetails zahlung bankverbindung paiement betaling',
  currency: 'currency currencyref currencycode',
  head: 'head header document doc meta metadata details general info invoiceheader kopf kopfdaten entete',
}
type Group = 'seller' | 'totals' | 'payment' | 'currency' | 'head'

/** What a key of a group says, where that is another thing than elsewhere. */
const inGroup: Partial<Record<Group, Record<string, string>>> = {
  seller: {
    issuer: 'name legalname companyname tradename firma nom naam',
    vat: 'vat vatid taxid taxnumber ustid',
    iban: 'iban',
    bic: 'bic',
  },
  currency: { currency: 'code value iso isocode' },
}
const groupFields: Partial<Record<Group, readonly string[]>> = {
  totals: ['amount', 'amount_untaxed', 'amount_tax', 'currency'],
  payment: ['iban', 'bic', 'date_due', 'currency'],
  head: Object.keys(aliases),
}

export interface Alias {
  field: string
  /** 0 is the clearest name. */
  rank: number
}

const known = namesOf(aliases)

/** The fields that a key of an invoice may name. */
export const fieldsNamed = (key: string): readonly Alias[] => known.get(fold(key)) ?? []

/** The group that a key opens. */
export const groupNamed = (key: string): Group | undefined =>
  (Object.keys(groups) as Group[]).find((group) => groups[group].split(' ').includes(fold(key)))

/** The fields that a key of a group may name. */
export function fieldsInGroup(group: Group, key: string): readonly Alias[] {
  const own = namesOf(inGroup[group] ?? {}).get(fold(key))
  return own ?? fieldsNamed(key).filter(({ field }) => groupFields[group]?.includes(field))
}

export const isFieldName = (key: string): boolean => Object.hasOwn(aliases, key)

function namesOf(table: Record<string, string>): ReadonlyMap<string, Alias[]> {
  const names = new Map<string, Alias[]>()
  for (const [field, list] of Object.entries(table)) {
    const all = list.split(/ (?:\| )?/)
    for (const [rank, name] of all.entries()) names.set(name, [...(names.get(name) ?? []), { field, rank }])
  }
  return names
}

const fold = (key: string) => foldText(key).replaceAll(/[^a-z0-9]/g, '')
