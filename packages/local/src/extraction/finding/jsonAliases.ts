const aliases: Record<string, string> = {
  issuer: 'issuer seller supplier vendor sellername suppliername vendorname merchant',
  invoice_number:
    'invoicenumber invoiceno invoiceid invoicenr invoice rechnungsnummer numerofacture factuurnummer documentnumber',
  date: 'date invoicedate issuedate dateissued issuedat rechnungsdatum factuurdatum datefacture',
  date_due: 'duedate datedue paymentduedate faelligkeitsdatum vervaldatum echeance dateecheance',
  amount:
    'amount total totalamount grandtotal amountdue totalgross grossamount gesamtbetrag totalttc totaal amounttotal',
  amount_untaxed: 'amountuntaxed subtotal netamount totalnet net nettobetrag totalht amountnet',
  amount_tax: 'amounttax tax taxamount totaltax vatamount totalvat mwst tva btw',
  currency: 'currency currencycode waehrung devise valuta',
  vat: 'vat vatid vatnumber vatno ustid btwnummer numerotva sellervat suppliervat',
  iban: 'iban',
  order_number: 'ordernumber orderno orderid purchaseorder ponumber bestellnummer bestelnummer',
  customer_number: 'customernumber customerid customerno kundennummer klantnummer',
  lines: 'lines lineitems items invoicelines positions positionen',
}

/** The names under which JSON documents keep the fields of an invoice, letters and digits only. */
export const jsonAliases: ReadonlyMap<string, string> = new Map(
  Object.entries(aliases).flatMap(([field, names]) => names.split(' ').map((name) => [name, field] as const)),
)
