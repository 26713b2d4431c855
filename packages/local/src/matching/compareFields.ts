import * as z from 'zod'

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

/** Legal forms say little about who it is, and are left out as often as written. */
const legalForms = new Set(
  'ab ag as bv bvba co corp gmbh inc kg kft limited llc llp ltd mbh nv oy plc pty sa sarl sas se sl spa srl ug'.split(
    ' ',
  ),
)

/**
 * Tells how alike two names are, from 0 to 1: without accents, case, punctuation and legal form, by the pairs of
 * letters that they share (Sørensen-Dice).
 */
export function compareVendors(left: string, right: string): number {
  const leftName = normaliseVendor(left)
  const rightName = normaliseVendor(right)
  if (leftName === rightName) return leftName === '' ? 0 : 1
  return dice(pairsOf(leftName), pairsOf(rightName))
}

/** Reduces a name to the words that tell it from others. */
function normaliseVendor(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    // "B.V." is one word with dots, "Meyer-Schulz" two.
    .replaceAll(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !legalForms.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

function pairsOf(name: string): string[] {
  const letters = [...name.replaceAll(' ', '')]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

function dice(left: string[], right: string[]): number {
  if (left.length + right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of right) {
    const count = counts.get(pair) ?? 0
    if (count === 0) continue
    counts.set(pair, count - 1)
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}

/** What a match looks at. What a document or task does not say is absent. */
export interface MatchFields {
  vendor?: string
  invoiceNumber?: string
  amount?: number
}

const textSchema = z.union([z.string(), z.number()]).transform((value) => String(value).trim())
const amountSchema = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
])

/** Reads the fields under any of the names that a task or an extracted row may use; what is no such value is absent. */
export function readMatchFields(data: Record<string, unknown>): MatchFields {
  const vendor = text(data['vendor'] ?? data['issuer'] ?? data['supplier'])
  const invoiceNumber = text(data['invoice_number'])
  const amount = amountSchema.safeParse(data['invoice_amount'] ?? data['amount']).data
  return {
    ...(vendor === undefined ? {} : { vendor }),
    ...(invoiceNumber === undefined ? {} : { invoiceNumber }),
    ...(amount === undefined ? {} : { amount }),
  }
}

function text(value: unknown): string | undefined {
  const parsed = textSchema.safeParse(value)
  return parsed.success && parsed.data !== '' ? parsed.data : undefined
}
