import * as z from 'zod'

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
