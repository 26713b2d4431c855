import * as z from 'zod'

export const invoiceSchema = z.object({ invoice_number: z.string(), amount: z.number() })
