/** An invoice of the day, as it is printed and as it ought to be. Amounts are in cents: no sum of them is rounded. */
export interface DayInvoice {
  issuer: string
  street: string
  number: string
  /** ISO 8601. */
  date: string
  /** Absent: the paper does not say when it is due. */
  due?: string
  currency: string
  taxPercent: number
  iban: string
  lines: readonly DayLine[]
  /** What is printed where the sum of net and tax ought to be. */
  printedTotal?: number
  /** `pdf`: as a program writes it. `scan`: a picture with its recognised words behind it. `mail`: attached to one. */
  comes: 'pdf' | 'scan' | 'mail'
}

export interface DayLine {
  name: string
  quantity: number
  unitPrice: number
}

export const netOf = ({ lines }: DayInvoice) =>
  lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
export const taxOf = (invoice: DayInvoice) => Math.round((netOf(invoice) * invoice.taxPercent) / 100)
export const totalOf = (invoice: DayInvoice) => netOf(invoice) + taxOf(invoice)

/** Writes cents as an English invoice does: "1,019.15". */
export const money = (cents: number) =>
  (cents / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
