export type InvoiceLine = { description: string; quantity: number; unit: string; unitPriceCents: number }

export type InvoiceTotals = { lineCents: number[]; netCents: number; taxCents: number; totalCents: number }

/** Each line is rounded by itself, the tax once on the sum: the way an accountant checks an invoice. */
export function invoiceTotals(lines: readonly InvoiceLine[], taxPercent: number): InvoiceTotals {
  const lineCents = lines.map((line) => Math.round(line.quantity * line.unitPriceCents))
  const netCents = lineCents.reduce((sum, cents) => sum + cents, 0)
  const taxCents = Math.round((netCents * taxPercent) / 100)
  return { lineCents, netCents, taxCents, totalCents: netCents + taxCents }
}
