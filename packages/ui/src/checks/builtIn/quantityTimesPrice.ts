import type { Check } from '../Check.ts'
import { amountsOf } from '../invoice/arithmetic.ts'
import { type Amount, type InvoiceLine, isRead } from '../invoice/Invoice.ts'
import { lineProduct } from '../invoice/lineProduct.ts'
import { readInvoice } from '../invoice/readInvoice.ts'
import { writeLike } from '../invoice/writeLike.ts'

/**
 * Quantity times unit price makes the amount of each line.
 *
 * A discount, the tax of the line and a price for so many pieces are taken into account. Prices are rounded themselves,
 * so a line may be off by half the price's last place for each piece, and by the smallest unit of the currency.
 */
export const quantityTimesPrice: Check = function* quantityTimesPrice(_data, context) {
  const { lines, unit, digits } = readInvoice(context)
  for (const line of lines?.lines ?? []) {
    const amount = amountOf(line)
    const product = amount && lineProduct(line, unit)
    if (!product || !isRead(line.quantity) || !isRead(line.unitPrice)) continue
    if (
      product.explains(amount.value) ||
      amountsOf(line.other, line.net, line.gross).some(({ value }) => product.explains(value))
    )
      continue
    yield {
      pointer: amount.pointer,
      severity: 'error',
      code: 'quantityTimesPrice',
      values: {
        product: writeLike(product.value, [amount, line.unitPrice], digits),
        amount: amount.text,
      },
      related: [line.quantity.pointer, line.unitPrice.pointer],
    }
  }
}

function amountOf({ amount, net, gross }: InvoiceLine): Amount | undefined {
  const shown = [amount, net, gross].find((slot) => slot !== undefined)
  return isRead(shown) ? shown : undefined
}
