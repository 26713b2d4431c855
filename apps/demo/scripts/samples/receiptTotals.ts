export type TaxCode = 'A' | 'B'

export type ReceiptItem = {
  label: string
  quantity: number
  unit: 'pièce' | 'kg'
  unitPriceCents: number
  tax: TaxCode
}

export type TaxShare = { code: TaxCode; netCents: number; taxCents: number; totalCents: number }

const ratePerMille: Record<TaxCode, number> = { A: 55, B: 200 }

/** Till prices hold their tax already: the net is worked out from the sum of each rate, as a till does it. */
export function receiptTotals(items: readonly ReceiptItem[]) {
  const lineCents = items.map((item) => Math.round(item.quantity * item.unitPriceCents))
  const shares = (['A', 'B'] as const).map((code): TaxShare => {
    const totalCents = sum(lineCents.filter((_, index) => items[index]?.tax === code))
    const netCents = Math.round((totalCents * 1000) / (1000 + ratePerMille[code]))
    return { code, netCents, taxCents: totalCents - netCents, totalCents }
  })
  return {
    lineCents,
    shares,
    netCents: sum(shares.map((share) => share.netCents)),
    taxCents: sum(shares.map((share) => share.taxCents)),
    totalCents: sum(lineCents),
  }
}

function sum(amountsCents: readonly number[]): number {
  return amountsCents.reduce((total, cents) => total + cents, 0)
}
