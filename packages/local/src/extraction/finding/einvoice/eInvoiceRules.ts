import type { Syntax } from '../../reading/xml/EInvoice.ts'

export interface EInvoiceRule {
  field: string
  /** The term of EN 16931. */
  term: string
  form: 'text' | 'date' | 'amount' | 'iban'
  /** Where it stands, by syntax: the first path that leads to a value wins. */
  paths: Record<Syntax, readonly string[]>
}

const agreement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement'
const settlement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement'
const sums = `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation`
const seller = 'AccountingSupplierParty/Party'

/** Where the fields of an e-invoice stand. Amounts are those in the invoice's currency; the VAT number has a rule of its own. */
export const eInvoiceRules: readonly EInvoiceRule[] = [
  {
    field: 'issuer',
    term: 'BT-27',
    form: 'text',
    paths: {
      UBL: [`${seller}/PartyLegalEntity/RegistrationName`, `${seller}/PartyName/Name`],
      CII: [
        `${agreement}/SellerTradeParty/Name`,
        `${agreement}/SellerTradeParty/SpecifiedLegalOrganization/TradingBusinessName`,
      ],
    },
  },
  {
    field: 'invoice_number',
    term: 'BT-1',
    form: 'text',
    paths: { UBL: ['ID'], CII: ['ExchangedDocument/ID'] },
  },
  {
    field: 'date',
    term: 'BT-2',
    form: 'date',
    paths: { UBL: ['IssueDate'], CII: ['ExchangedDocument/IssueDateTime'] },
  },
  {
    field: 'date_due',
    term: 'BT-9',
    form: 'date',
    paths: {
      UBL: ['DueDate', 'PaymentMeans/PaymentDueDate', 'PaymentTerms/PaymentDueDate'],
      CII: [`${settlement}/SpecifiedTradePaymentTerms/DueDateDateTime`],
    },
  },
  {
    field: 'amount',
    term: 'BT-112',
    form: 'amount',
    paths: { UBL: ['LegalMonetaryTotal/TaxInclusiveAmount'], CII: [`${sums}/GrandTotalAmount`] },
  },
  {
    field: 'amount_untaxed',
    term: 'BT-109',
    form: 'amount',
    paths: { UBL: ['LegalMonetaryTotal/TaxExclusiveAmount'], CII: [`${sums}/TaxBasisTotalAmount`] },
  },
  {
    field: 'amount_tax',
    term: 'BT-110',
    form: 'amount',
    paths: { UBL: ['TaxTotal/TaxAmount'], CII: [`${sums}/TaxTotalAmount`] },
  },
  {
    field: 'iban',
    term: 'BT-84',
    form: 'iban',
    paths: {
      UBL: ['PaymentMeans/PayeeFinancialAccount/ID'],
      CII: [`${settlement}/SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID`],
    },
  },
  {
    field: 'bic',
    term: 'BT-86',
    form: 'text',
    paths: {
      UBL: [
        'PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID',
        'PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/FinancialInstitution/ID',
      ],
      CII: [
        `${settlement}/SpecifiedTradeSettlementPaymentMeans/PayeeSpecifiedCreditorFinancialInstitution/BICID`,
      ],
    },
  },
  {
    field: 'order_number',
    term: 'BT-13',
    form: 'text',
    paths: {
      UBL: ['OrderReference/ID'],
      CII: [
        `${agreement}/BuyerOrderReferencedDocument/IssuerAssignedID`,
        `${agreement}/BuyerOrderReferencedDocument/ID`,
      ],
    },
  },
]

/** What is to be paid (BT-115), and what was paid before and rounded away (BT-113, BT-114). */
export const payableRules: Record<Syntax, { payable: string; paid: string; rounding: string }> = {
  UBL: {
    payable: 'LegalMonetaryTotal/PayableAmount',
    paid: 'LegalMonetaryTotal/PrepaidAmount',
    rounding: 'LegalMonetaryTotal/PayableRoundingAmount',
  },
  CII: {
    payable: `${sums}/DuePayableAmount`,
    paid: `${sums}/TotalPrepaidAmount`,
    rounding: `${sums}/RoundingAmount`,
  },
}

/** Where it says in which currency it is (BT-5) and what kind of document it is (BT-3). */
export const headRules: Record<Syntax, { currency: readonly string[]; typeCode: readonly string[] }> = {
  UBL: { currency: ['DocumentCurrencyCode'], typeCode: ['InvoiceTypeCode', 'CreditNoteTypeCode'] },
  CII: {
    currency: [`${settlement}/InvoiceCurrencyCode`],
    typeCode: ['ExchangedDocument/TypeCode'],
  },
}
