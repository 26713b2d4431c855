/** A value of the data with its pointer. */
export interface Placed {
  pointer: string
  value: string | number
}

/** What a value of an invoice stands for, whatever its key is called. */
export type DocumentRole =
  | 'issuer'
  | 'number'
  | 'date'
  | 'dueDate'
  | 'otherDate'
  | 'currency'
  | 'net'
  | 'tax'
  | 'taxPart'
  | 'taxRate'
  | 'total'
  | 'extra'
  | 'iban'
  | 'bic'
  | 'vatNumber'

/** What a value of one line or of one tax rate stands for. */
export type RowRole =
  | 'quantity'
  | 'unit'
  | 'unitPrice'
  | 'priceBase'
  | 'lineDiscount'
  | 'lineAmount'
  | 'lineOther'
  | 'lineNet'
  | 'lineTax'
  | 'lineGross'
  | 'lineRate'

export type TableRole = 'lines' | 'taxes'

export type Role = DocumentRole | RowRole

/**
 * Says which value plays which role, for data whose keys do not tell.
 *
 * A JSON pointer (or several, for roles that many values play): `{ total: '/totals/grand' }`. Those of a line or of a
 * tax rate start in their row: `{ lines: '/positions', quantity: '/menge' }`. `null` says that no value plays the role,
 * whatever keys there are. A role that is left out is found by the key.
 */
export type RoleMap = { readonly [TRole in Role | TableRole]?: string | readonly string[] | null }
