import type { TableKind } from '../tables.ts'

export interface ExpectedField {
  name: string
  /** What kind of value it has where it is found. */
  type: 'text' | 'number' | 'date' | 'list'
}

const text = (name: string): ExpectedField => ({ name, type: 'text' })
const number = (name: string): ExpectedField => ({ name, type: 'number' })
const date = (name: string): ExpectedField => ({ name, type: 'date' })

const fields: Record<TableKind, ExpectedField[]> = {
  extraction: [
    text('issuer'),
    text('invoice_number'),
    date('date'),
    date('date_due'),
    number('amount'),
    number('amount_untaxed'),
    number('amount_tax'),
    text('currency'),
    text('vat'),
    text('iban'),
    text('bic'),
    text('order_number'),
    text('customer_number'),
    { name: 'lines', type: 'list' },
  ],
  reconcile: [],
}

/** The fields that an invoice is searched for, in the order in which they are read; a table of tasks has none of its own. */
export function expectedFields(kind: TableKind): readonly ExpectedField[] {
  return fields[kind]
}
