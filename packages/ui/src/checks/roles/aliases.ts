import type { DocumentRole, RowRole, TableRole } from './Role.ts'

type Aliases<TRole extends string> = Readonly<Record<TRole, string>>

/**
 * The names under which data keeps the values of an invoice, as {@link foldKey} folds them, the clearest first: where
 * several keys would do, the first name in the list wins. A key inside an object counts with the object's name before
 * it too, so that `seller.name` is `sellername` and `totals.grand` is `totalsgrand`.
 */
const documentNames: Aliases<DocumentRole> = {
  issuer:
    'issuer issuername seller sellername supplier suppliername vendor vendorname merchant merchantname lieferant lieferantname rechnungssteller aussteller verkaeufer fournisseur emetteur leverancier proveedor fornitore',
  number:
    'invoicenumber invoiceno invoiceid invoicenr invoicenum rechnungsnummer rechnungsnr rechnungno numerofacture nofacture factuurnummer factuurnr numerofactura numerofattura documentnumber belegnummer creditnotenumber gutschriftsnummer billnumber receiptnumber invoice number rechnung facture factuur',
  date: 'invoicedate dateofinvoice issuedate dateissued dateofissue issuedat rechnungsdatum belegdatum datefacture datedefacture factuurdatum fechafactura datafattura documentdate billdate creditnotedate date datum',
  dueDate:
    'duedate datedue dateduepayment paymentduedate paymentdue payby dueon due faelligkeitsdatum faelligkeit faelligam faellig zahlbarbis zahlungsziel dateecheance echeance datedecheance vervaldatum fechavencimiento vencimiento scadenza datascadenza',
  otherDate:
    'deliverydate lieferdatum leistungsdatum servicedate servicestart serviceend datestart dateend periodstart periodend orderdate bestelldatum paymentdate paiddate',
  currency: 'currency currencycode invoicecurrency waehrung waehrungscode devise monnaie valuta moneda',
  net: 'amountuntaxed netamount amountnet totalnet nettotal netto nettobetrag gesamtnetto nettosumme summenetto totalexcltax totalexclvat totalexcludingvat totalexcludingtax amountexclvat amountexcltax totalht montantht totalhorstva nettobedrag totaalexclbtw baseimponible imponibile taxableamount taxbasis steuerbasis taxbase totalsnet totalsnetto amountsnet net subtotal subtotalamount zwischensumme sousttotal soustotal subtotaal totalssubtotal totalssum',
  tax: 'amounttax taxamount taxtotal totaltax totaltaxamount vatamount amountvat totalvat vattotal mwstbetrag mehrwertsteuer mehrwertsteuerbetrag umsatzsteuer umsatzsteuerbetrag ustbetrag steuerbetrag steuersumme montanttva totaltva btwbedrag bedragbtw importeiva totaliva salestax gstamount totalgst totalstax totalsvat amountstax amountsvat tax vat mwst ust tva btw iva gst steuer',
  taxPart: 'cgst cgstamount sgst sgstamount igst igstamount utgst cess pst qst hst',
  taxRate:
    'taxrate vatrate taxpercent taxpercentage vatpercent vatpercentage rateoftax mwstsatz ustsatz steuersatz umsatzsteuersatz mehrwertsteuersatz tauxtva tauxdetva btwpercentage btwtarief tipoiva aliquotaiva gstrate mwst% vat% tax% tax vat mwst ust tva btw iva gst',
  total:
    'amounttotal totalamount grandtotal totalwithtax totalwithvat totalgross grosstotal grossamount amountgross totalinclvat totalincltax totalincludingvat totalincludingtax amountinclvat invoicetotal invoiceamount totalinvoiceamount gesamtbetrag rechnungsbetrag rechnungssumme gesamtsumme endbetrag bruttobetrag gesamtbrutto bruttosumme summebrutto brutto totalttc montantttc nettoapayer totaalbedrag totaalinclbtw totaal importetotal totalfactura totalefattura totalsgrand totalsgross totalstotal totalsbrutto amountsgross amountstotal gross gesamt total amount betrag amountdue totaldue balancedue payableamount amountpayable zahlbetrag tebetalen',
  extra:
    'shipping shippingcost shippingcosts shippingamount shippingfee freight delivery deliveryfee deliverycost postage versand versandkosten porto fracht fraisdeport fraisdelivraison verzendkosten discount discountamount totaldiscount discounttotal rabatt rabattbetrag nachlass skonto skontobetrag remise korting descuento surcharge zuschlag fee fees servicecharge handling handlingfee tip trinkgeld gratuity rounding roundingamount rundung rundungsbetrag afronding deposit anzahlung anzahlungen prepaid prepaidamount amountpaid paid paidamount paidtodate bereitsgezahlt acompte aanbetaling withholding withholdingtax withheld retention quellensteuer einbehalt irpf retencion allowance allowancetotal allowances charges chargetotal ecotax pfand statiegeld',
  iban: 'iban ibannumber',
  bic: 'bic swift biccode swiftcode bicswift swiftbic bicswiftcode bankbic ibanbic sellerbic supplierbic vendorbic',
  vatNumber:
    'vatnumber vatid vatno vatnr vatidno vatidnumber vatregistrationnumber vatregno ustid ustidnr ustidnummer uid uidnummer umsatzsteuerid umsatzsteueridentifikationsnummer numerotva notva tvaintracommunautaire btwnummer btwnr taxid taxnumber partitaiva nifiva vat tva btw iva mwst',
}

/** A second amount of a line has no name of its own. */
const rowNames: Aliases<Exclude<RowRole, 'lineOther'>> = {
  quantity:
    'quantity qty menge anzahl aantal hoeveelheid quantite qte cantidad quantita stueck stueckzahl hours stunden count units',
  unit: 'unit uom unitofmeasure einheit me unite eenheid unitcode',
  unitPrice:
    'unitprice priceunit priceperunit unitcost unitrate priceeach einzelpreis einzelpreisnetto stueckpreis einheitspreis epreis ep stundensatz hourlyrate prixunitaire prixunit pu stukprijs stuksprijs eenheidsprijs preciounitario prezzounitario unitpriceamount unitpricenet listprice price preis prix prijs precio prezzo',
  priceBase: 'pricebase pricebasequantity basequantity baseqty priceper preiseinheit pe preisbasis',
  lineDiscount:
    'linediscount discount discountpercent discountpercentage discountrate discountamount rabatt rabattprozent rabatt% nachlass remise korting descuento sconto',
  lineAmount:
    'linetotal lineamount pricesubtotal subtotal linesubtotal totalprice pricetotal extendedprice extendedamount itemtotal amount total gesamtpreis gesamt positionsbetrag zeilenbetrag betrag summe gp montant prixtotal regeltotaal bedrag totaal importe importo',
  lineNet:
    'linenet netamount amountnet netto nettobetrag gesamtnetto totalnet nettotal linetotalnet gesamtpreisnetto amountuntaxed montantht totalht nettobedrag net',
  lineTax:
    'linetax taxamount vatamount mwstbetrag ustbetrag steuerbetrag montanttva btwbedrag amounttax tax vat mwst ust tva btw iva gst',
  lineGross:
    'linegross grossamount amountgross brutto bruttobetrag gesamtbrutto totalgross grosstotal gesamtpreisbrutto montantttc totalttc totalincltax totalinclvat gross',
  lineRate:
    'linetaxpercent linetaxrate taxrate vatrate taxpercent taxpercentage vatpercent vatpercentage mwstsatz ustsatz steuersatz tauxtva taux btwpercentage btwtarief mwst% vat% tax% tax vat mwst ust tva btw iva gst',
}

/** A row of the taxes says in one word what a line says in two. */
const taxRowNames: Aliases<Exclude<RowRole, 'lineOther'>> = {
  ...rowNames,
  lineNet: `${rowNames.lineNet} base taxbase taxbasis taxableamount taxable basis bemessungsgrundlage steuerbasis`,
  lineTax: `taxtotal ${rowNames.lineTax} steuer amount betrag`,
  lineRate: `${rowNames.lineRate} rate satz percent percentage`,
}

const tableNames: Aliases<TableRole> = {
  lines:
    'lines lineitems items invoicelines invoiceitems positions positionen rechnungspositionen artikel articles products produkte lignes regels rows',
  taxes:
    'taxes taxlines taxbreakdown taxdetails taxsummary taxtotals vatbreakdown vatdetails vatsummary vatlines vats vatrates taxrates steuern mwstaufstellung umsatzsteuern tvas',
}

export interface Alias<TRole extends string> {
  role: TRole
  /** The lower, the clearer the name. */
  rank: number
}

type AliasTable<TRole extends string> = ReadonlyMap<string, readonly Alias<TRole>[]>

function tableOf<TRole extends string>(aliases: Aliases<TRole>): AliasTable<TRole> {
  const table = new Map<string, Alias<TRole>[]>()
  for (const [role, names] of Object.entries(aliases) as [TRole, string][])
    for (const [rank, name] of names.split(' ').entries())
      table.set(name, [...(table.get(name) ?? []), { role, rank }])
  return table
}

export const documentAliases = tableOf(documentNames)
export const rowAliases = tableOf(rowNames)
export const taxRowAliases = tableOf(taxRowNames)
export const tableAliases = tableOf(tableNames)

/** Beginnings of a line that tells what another line holds. */
export const includedWords =
  /^\s*(?:incl|inkl|including|included|davon|darin|thereof|of which|waarvan|dont|di cui)(?![\p{L}])/iu

/** Inside an object of such a name a key speaks of somebody or something else. */
export const foreignNames =
  /buyer|customer|client|kunde|klant|recipient|empfaenger|billto|shipto|shipping|delivery|liefer|order|bestell|auftrag|previous|original|related|payer|reference|period|discount|rabatt/

/** Names of an amount as well as of its rate: a rate only where the value has the sign. */
export const bareTaxNames: ReadonlySet<string> = new Set('tax vat mwst ust tva btw iva gst'.split(' '))

/** One of several taxes, its rate in the name: `tax_19`, `mwst7`. */
export const taxPartName =
  /^(?:tax|vat|mwst|ust|tva|btw|iva|gst|steuer)(?:amount|betrag)?\d{1,2}%?(?:amount|betrag)?$/

/** An account or a number of a party may stand under the party's name: `sellerVatId`, `kunde_ust_id`. */
export const partyEndings: readonly [RegExp, DocumentRole][] = [
  [/iban$/, 'iban'],
  [/(?:vatid|vatnumber|vatno|ustid|ustidnr|btwnummer)$/, 'vatNumber'],
]
