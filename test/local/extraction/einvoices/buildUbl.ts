const ubl = 'urn:oasis:names:specification:ubl:schema:xsd'

interface Ubl {
  root?: string
  /** What stands in it, with the prefixes b: for single values and a: for groups. */
  inner: string
  declaration?: string
}

/** A UBL document with prefixes that nobody uses. */
export const buildUbl = ({ root = 'Invoice', inner, declaration = '<?xml version="1.0"?>' }: Ubl) =>
  `${declaration}<${root} xmlns="${ubl}:${root}-2" xmlns:a="${ubl}:CommonAggregateComponents-2" xmlns:b="${ubl}:CommonBasicComponents-2">${inner}</${root}>`

/** A whole invoice: two tax rates, a part paid before, tax told in a second currency too, two rows. */
export const ublInner = `
  <b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID>
  <b:ID> K-2031/7 </b:ID><b:IssueDate>2031-03-05</b:IssueDate><b:DueDate>2031-04-04Z</b:DueDate>
  <b:InvoiceTypeCode>380</b:InvoiceTypeCode><b:DocumentCurrencyCode>SEK</b:DocumentCurrencyCode><b:TaxCurrencyCode>EUR</b:TaxCurrencyCode>
  <a:OrderReference><b:ID>PO-9</b:ID></a:OrderReference>
  <a:AccountingSupplierParty><a:Party>
    <b:EndpointID schemeID="0088">7300010000001</b:EndpointID>
    <a:PartyName><b:Name>Kranich</b:Name></a:PartyName>
    <a:PartyTaxScheme><b:CompanyID>5566778899</b:CompanyID><a:TaxScheme><b:ID>TAX</b:ID></a:TaxScheme></a:PartyTaxScheme>
    <a:PartyTaxScheme><b:CompanyID>SE556677889901</b:CompanyID><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:PartyTaxScheme>
    <a:PartyLegalEntity><b:RegistrationName>Kranich Papier &amp; Söner AB</b:RegistrationName></a:PartyLegalEntity>
  </a:Party></a:AccountingSupplierParty>
  <a:AccountingCustomerParty><a:Party><a:PartyLegalEntity><b:RegistrationName>Blaumeise AG</b:RegistrationName></a:PartyLegalEntity></a:Party></a:AccountingCustomerParty>
  <a:PaymentMeans><a:PayeeFinancialAccount><b:ID>DE89 3704 0044 0532 0130 00</b:ID><a:FinancialInstitutionBranch><b:ID>COBADEFFXXX</b:ID></a:FinancialInstitutionBranch></a:PayeeFinancialAccount></a:PaymentMeans>
  <a:TaxTotal><b:TaxAmount currencyID="EUR">20.40</b:TaxAmount></a:TaxTotal>
  <a:TaxTotal><b:TaxAmount currencyID="SEK">224.00</b:TaxAmount>
    <a:TaxSubtotal><b:TaxableAmount currencyID="SEK">800.00</b:TaxableAmount><b:TaxAmount currencyID="SEK">200.00</b:TaxAmount></a:TaxSubtotal>
    <a:TaxSubtotal><b:TaxableAmount currencyID="SEK">200.00</b:TaxableAmount><b:TaxAmount currencyID="SEK">24.00</b:TaxAmount></a:TaxSubtotal>
  </a:TaxTotal>
  <a:LegalMonetaryTotal><b:LineExtensionAmount currencyID="SEK">1000.00</b:LineExtensionAmount><b:TaxExclusiveAmount currencyID="SEK">1000.00</b:TaxExclusiveAmount>
    <b:TaxInclusiveAmount currencyID="SEK">1224.00</b:TaxInclusiveAmount><b:PrepaidAmount currencyID="SEK">224.00</b:PrepaidAmount><b:PayableAmount currencyID="SEK">1000.00</b:PayableAmount></a:LegalMonetaryTotal>
  <a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode="H87">8</b:InvoicedQuantity><b:LineExtensionAmount currencyID="SEK">800.00</b:LineExtensionAmount>
    <a:Item><b:Name>Paper</b:Name><a:SellersItemIdentification><b:ID>P-1</b:ID></a:SellersItemIdentification><a:ClassifiedTaxCategory><b:Percent>25.00</b:Percent></a:ClassifiedTaxCategory></a:Item>
    <a:Price><b:PriceAmount currencyID="SEK">100.00</b:PriceAmount></a:Price>
    <a:SubInvoiceLine><b:ID>1.1</b:ID><b:InvoicedQuantity unitCode="H87">8</b:InvoicedQuantity><b:LineExtensionAmount currencyID="SEK">800.00</b:LineExtensionAmount><a:Item><b:Name>Sheets</b:Name></a:Item></a:SubInvoiceLine></a:InvoiceLine>
  <a:InvoiceLine><b:ID>2</b:ID><b:InvoicedQuantity unitCode="C62">500</b:InvoicedQuantity><b:LineExtensionAmount currencyID="SEK">200.00</b:LineExtensionAmount>
    <a:Item><b:Name>Ink</b:Name></a:Item><a:Price><b:PriceAmount currencyID="SEK">40.00</b:PriceAmount><b:BaseQuantity unitCode="C62">100</b:BaseQuantity></a:Price></a:InvoiceLine>
  <a:InvoiceLine><b:ID>3</b:ID><b:InvoicedQuantity>0.0</b:InvoicedQuantity><b:LineExtensionAmount currencyID="SEK">0.00</b:LineExtensionAmount><a:Item><b:Name>Thank you</b:Name></a:Item></a:InvoiceLine>`
