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

/**
 * The labels that announce a value, by language: also Slovak where it differs from Czech, Danish and Norwegian where they
 * differ from Swedish. Labels are separated by a bar. Case, accents, blanks, dots and hyphens do not matter
 * ("Rechnungs-Nr." is "rechnungs nr"); `{nr}` stands for number, no, nr, n°, # and the like. Where several labels fit at
 * one place, the longest wins: "total ht" is never read as "total".
 */
export type FieldRule = { role: Role; strength: Strength } & Partial<Record<LabelLanguage, string>>

type LabelLanguage = 'en' | 'de' | 'fr' | 'nl' | 'es' | 'it' | 'pl' | 'pt' | 'sv' | 'cs' | 'ro' | 'hu' | 'fi'
