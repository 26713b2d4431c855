import type { Syntax } from '../../reading/Reading.ts'

/** Where a field stands, by syntax: the first path that leads to a value wins. */
export interface EInvoiceRule {
  field: string
  /** The term of EN 16931. */
  term: string
  form: 'text' | 'date' | 'amount' | 'iban'
  paths: Record<Syntax, readonly string[]>
}

const agreement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement'
const settlement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement'
const sums = `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation`
const means = `${settlement}/SpecifiedTradeSettlementPaymentMeans`
const seller = `${agreement}/SellerTradeParty`
const order = `${agreement}/BuyerOrderReferencedDocument`
const supplier = 'AccountingSupplierParty/Party'
const total = 'LegalMonetaryTotal'
const account = 'PaymentMeans/PayeeFinancialAccount'

type Row = [...names: [field: string, term: string, form: EInvoiceRule['form']], UBL: string[], CII: string[]]

const rows: Row[] = [
  [
    'issuer',
    'BT-27',
    'text',
    [`${supplier}/PartyLegalEntity/RegistrationName`, `${supplier}/PartyName/Name`],
    [`${seller}/Name`, `${seller}/SpecifiedLegalOrganization/TradingBusinessName`],
  ],
  ['invoice_number', 'BT-1', 'text', ['ID'], ['ExchangedDocument/ID']],
  ['date', 'BT-2', 'date', ['IssueDate'], ['ExchangedDocument/IssueDateTime']],
  [
    'date_due',
    'BT-9',
    'date',
    ['DueDate', 'PaymentMeans/PaymentDueDate', 'PaymentTerms/PaymentDueDate'],
    [`${settlement}/SpecifiedTradePaymentTerms/DueDateDateTime`],
  ],
  ['amount', 'BT-112', 'amount', [`${total}/TaxInclusiveAmount`], [`${sums}/GrandTotalAmount`]],
  ['amount_untaxed', 'BT-109', 'amount', [`${total}/TaxExclusiveAmount`], [`${sums}/TaxBasisTotalAmount`]],
  ['amount_tax', 'BT-110', 'amount', ['TaxTotal/TaxAmount'], [`${sums}/TaxTotalAmount`]],
  ['iban', 'BT-84', 'iban', [`${account}/ID`], [`${means}/PayeePartyCreditorFinancialAccount/IBANID`]],
  [
    'bic',
    'BT-86',
    'text',
    [
      `${account}/FinancialInstitutionBranch/ID`,
      `${account}/FinancialInstitutionBranch/FinancialInstitution/ID`,
    ],
    [`${means}/PayeeSpecifiedCreditorFinancialInstitution/BICID`],
  ],
  ['order_number', 'BT-13', 'text', ['OrderReference/ID'], [`${order}/IssuerAssignedID`, `${order}/ID`]],
]

/** Where the fields of an e-invoice stand. Amounts are those in the invoice's currency; the VAT number has a rule of its own. */
export const eInvoiceRules: readonly EInvoiceRule[] = rows.map(([field, term, form, UBL, CII]) => ({
  field,
  term,
  form,
  paths: { UBL, CII },
}))

/** What is to be paid (BT-115), and what was paid before and rounded away (BT-113, BT-114). */
export const payableRules: Record<Syntax, { payable: string; paid: string; rounding: string }> = {
  UBL: {
    payable: `${total}/PayableAmount`,
    paid: `${total}/PrepaidAmount`,
    rounding: `${total}/PayableRoundingAmount`,
  },
  CII: {
    payable: `${sums}/DuePayableAmount`,
    paid: `${sums}/TotalPrepaidAmount`,
    rounding: `${sums}/RoundingAmount`,
  },
}

/** Where it says in which currency it is (BT-5) and what kind of document it is (BT-3). */
export const headRules: Record<Syntax, { currency: string; typeCodes: readonly string[] }> = {
  UBL: { currency: 'DocumentCurrencyCode', typeCodes: ['InvoiceTypeCode', 'CreditNoteTypeCode'] },
  CII: { currency: `${settlement}/InvoiceCurrencyCode`, typeCodes: ['ExchangedDocument/TypeCode'] },
}
