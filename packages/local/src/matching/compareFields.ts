import { compareVendors } from './compareVendors.ts'
import type { MatchFields } from './MatchFields.ts'

export type FieldName = 'invoice_number' | 'vendor' | 'amount'
export type Agreement = 'same' | 'similar' | 'different' | 'missing'

export interface FieldComparison {
  field: FieldName
  agreement: Agreement
  /** From 0 to 1. */
  likeness: number
  input: string | number
  found: string | number | undefined
}

const sameVendor = 0.95
const similarVendor = 0.7
const looseNumber = 0.9
// Half a cent more, because amounts are binary fractions.
const amountTolerance = 0.015

/** Compares the fields that the input holds with those of a row; a field that the input leaves out says nothing. */
export function compareFields(input: MatchFields, row: MatchFields): FieldComparison[] {
  return [
    ...compare('invoice_number', [input.invoiceNumber, row.invoiceNumber], compareNumbers),
    ...compare('vendor', [input.vendor, row.vendor], judgeVendors),
    ...compare('amount', [input.amount, row.amount], (left, right) =>
      Math.abs(left - right) < amountTolerance ? same : different,
    ),
  ]
}

type Likeness = Pick<FieldComparison, 'agreement' | 'likeness'>

const same: Likeness = { agreement: 'same', likeness: 1 }
const different: Likeness = { agreement: 'different', likeness: 0 }

function compare<TValue extends string | number>(
  field: FieldName,
  [input, found]: [TValue | undefined, TValue | undefined],
  judge: (input: TValue, found: TValue) => Likeness,
): FieldComparison[] {
  if (input === undefined) return []
  const likeness = found === undefined ? { agreement: 'missing' as const, likeness: 0 } : judge(input, found)
  return [{ field, input, found, ...likeness }]
}

function judgeVendors(left: string, right: string): Likeness {
  const likeness = compareVendors(left, right)
  return {
    likeness,
    agreement: likeness >= sameVendor ? 'same' : likeness >= similarVendor ? 'similar' : 'different',
  }
}

function compareNumbers(left: string, right: string): Likeness {
  if (left.toUpperCase() === right.toUpperCase()) return same
  const loose = normaliseNumber(left)
  return loose !== '' && loose === normaliseNumber(right)
    ? { agreement: 'similar', likeness: looseNumber }
    : different
}

/** Spaces, dashes and leading zeros are written or left out at will. */
function normaliseNumber(number: string): string {
  return number
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+/, '')
}
