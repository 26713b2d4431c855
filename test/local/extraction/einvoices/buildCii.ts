const uncefact = 'urn:un:unece:uncefact:data:standard'

/** A CII invoice (D16B) with the namespaces' usual prefixes. */
export const buildCii = (inner = ciiInner) =>
  `<rsm:CrossIndustryInvoice xmlns:rsm="${uncefact}:CrossIndustryInvoice:100" xmlns:ram="${uncefact}:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="${uncefact}:UnqualifiedDataType:100">${inner}</rsm:CrossIndustryInvoice>`

const ciiInner = `
  <rsm:ExchangedDocument><ram:ID>K-8</ram:ID><ram:TypeCode>381</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20310305</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct><ram:Name>Set</ram:Name></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>9.90</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="H87">20</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>198.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
    <ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1a</ram:LineID><ram:ParentLineID>1</ram:ParentLineID></ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>Part</ram:Name></ram:SpecifiedTradeProduct></ram:IncludedSupplyChainTradeLineItem>
    <ram:ApplicableHeaderTradeAgreement>
      <ram:SellerTradeParty><ram:Name>Kranich Papierwerk GmbH</ram:Name><ram:SpecifiedLegalOrganization><ram:TradingBusinessName>Kranich</ram:TradingBusinessName></ram:SpecifiedLegalOrganization><ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">201/113/40209</ram:ID></ram:SpecifiedTaxRegistration><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE811193231</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
      <ram:BuyerTradeParty><ram:Name>Blaumeise AG</ram:Name></ram:BuyerTradeParty>
      <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>NA</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument></ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE89370400440532013001</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
      <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20310230</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>198.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="GBP">33.10</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID="EUR">37.62</ram:TaxTotalAmount><ram:GrandTotalAmount>235.62</ram:GrandTotalAmount><ram:DuePayableAmount>0.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>`

/** ZUGFeRD 1, in which many elements had other names. */
export const zugferd1 = `<x:CrossIndustryDocument xmlns:x="urn:ferd:CrossIndustryDocument:invoice:1p0" xmlns:r="${uncefact}:ReusableAggregateBusinessInformationEntity:12" xmlns:u="${uncefact}:UnqualifiedDataType:15">
  <x:HeaderExchangedDocument><r:ID>Z-1</r:ID><r:TypeCode>380</r:TypeCode><r:IssueDateTime><u:DateTimeString format="102">20130305</u:DateTimeString></r:IssueDateTime></x:HeaderExchangedDocument>
  <x:SpecifiedSupplyChainTradeTransaction>
    <r:ApplicableSupplyChainTradeAgreement><r:SellerTradeParty><r:Name>Reiger B.V.</r:Name></r:SellerTradeParty><r:BuyerOrderReferencedDocument><r:ID>B-2</r:ID></r:BuyerOrderReferencedDocument></r:ApplicableSupplyChainTradeAgreement>
    <r:ApplicableSupplyChainTradeSettlement><r:InvoiceCurrencyCode>EUR</r:InvoiceCurrencyCode><r:SpecifiedTradeSettlementMonetarySummation><r:LineTotalAmount currencyID="EUR">99.00</r:LineTotalAmount><r:TaxBasisTotalAmount currencyID="EUR">100.00</r:TaxBasisTotalAmount><r:TaxTotalAmount currencyID="EUR">19.00</r:TaxTotalAmount><r:GrandTotalAmount currencyID="EUR">119.00</r:GrandTotalAmount></r:SpecifiedTradeSettlementMonetarySummation></r:ApplicableSupplyChainTradeSettlement>
    <r:IncludedSupplyChainTradeLineItem><r:SpecifiedSupplyChainTradeDelivery><r:BilledQuantity unitCode="C62">1.0000</r:BilledQuantity></r:SpecifiedSupplyChainTradeDelivery><r:SpecifiedSupplyChainTradeSettlement><r:ApplicableTradeTax><r:ApplicablePercent>19.00</r:ApplicablePercent></r:ApplicableTradeTax><r:SpecifiedTradeSettlementMonetarySummation><r:LineTotalAmount currencyID="EUR">99.00</r:LineTotalAmount></r:SpecifiedTradeSettlementMonetarySummation></r:SpecifiedSupplyChainTradeSettlement><r:SpecifiedTradeProduct><r:Name>Bell</r:Name></r:SpecifiedTradeProduct></r:IncludedSupplyChainTradeLineItem>
  </x:SpecifiedSupplyChainTradeTransaction></x:CrossIndustryDocument>`
