import type { TableKind } from '../tables.ts'

export interface ExpectedField {
  name: string
  /** What kind of value it has where it is found. */
  type: 'text' | 'number' | 'date'
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
  ],
  reconcile: [],
}

/**
 * The fields that every invoice ought to have, in the order in which they are read; a table of tasks has none of its own.
 * What many do without (an order number, a BIC) is searched for and is not among them: a screen that always says that
 * something is missing is soon not looked at.
 */
export function expectedFields(kind: TableKind): readonly ExpectedField[] {
  return fields[kind]
}
