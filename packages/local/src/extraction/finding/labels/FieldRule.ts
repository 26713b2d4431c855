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
  | 'paid'
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
  en?: string
  de?: string
  fr?: string
  nl?: string
  es?: string
  it?: string
  pl?: string
  pt?: string
  sv?: string
  cs?: string
  ro?: string
  hu?: string
  fi?: string
}
