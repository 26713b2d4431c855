import Big from 'big.js'
import { half, isSameSize, sharesOf } from './arithmetic.ts'
import { type Amount, type InvoiceLine, isRead } from './Invoice.ts'

export interface LineProduct {
  /** Quantity times unit price, the discount taken off. */
  value: Big
  /** Tells whether an amount is that: with or without the discount, net or with tax, as far as prices are rounded. */
  explains: (amount: Big) => boolean
}

/** "per 100", "1000 St." and the like as a unit: the price is one for so many. */
const manyAtOnce = /(?:^|\D)(10{1,3})(?:\D|$)/

/** Multiplies quantity and unit price; `undefined` if one of them is not there or not clear. */
export function lineProduct(line: InvoiceLine, unit: Big): LineProduct | undefined {
  const { quantity, unitPrice, discount, rate, tax, priceBase } = line
  if (!isRead(quantity) || !isRead(unitPrice)) return undefined
  if ([discount, rate, tax, priceBase].includes('unreadable')) return undefined
  const base = isRead(priceBase) && priceBase.value.gt(0) ? priceBase.value : undefined
  const product = quantity.value.times(unitPrice.value)
  const full = base ? product.div(base) : product
  const reduced = isRead(discount) ? withoutDiscount(full, discount, quantity.value) : []
  const value = reduced[0] ?? full
  return {
    value,
    explains: (amount) => {
      // Ten thousand lines are looked at while somebody types, and nearly all of them are right.
      if (amount.eq(value)) return true
      const room = toleranceOf(quantity, unitPrice, unit)
      const tolerance = base ? room.div(base) : room
      const many = manyAtOnce.exec(line.unit ?? '')?.[1]
      const nets = [...reduced, full, ...(many === undefined ? [] : [full.div(many)])]
      return (
        nets.some((net) => isSameSize(net, amount, tolerance)) ||
        nets.flatMap((net) => withTax(net, line)).some((taxed) => isSameSize(taxed, amount, tolerance))
      )
    },
  }
}

function withTax(net: Big, { rate, tax }: InvoiceLine): Big[] {
  const shares = isRead(rate) ? sharesOf(rate).map((share) => share.plus(1)) : []
  return [
    ...shares.flatMap((share) => [net.times(share), ...(share.eq(0) ? [] : [net.div(share)])]),
    ...(isRead(tax) ? [net.plus(tax.value), net.minus(tax.value)] : []),
  ]
}

/** 10 is ten percent or ten euros, of the line or of each piece: the key does not always tell. */
function withoutDiscount(full: Big, discount: Pick<Amount, 'value' | 'isPercent'>, quantity: Big): Big[] {
  const off = discount.value.abs()
  const byShare = full.minus(full.times(off).times('0.01'))
  if (discount.isPercent) return [byShare]
  const asShare = off.lte(1) ? [full.minus(full.times(off))] : []
  return [byShare, full.minus(off), full.minus(off.times(quantity)), ...asShare]
}

/**
 * A price is rounded to its last place, and every piece carries that; a quantity with decimals is rounded, too. Half
 * a unit of the last place each, and one unit for the amount of the line.
 */
function toleranceOf(quantity: Amount, price: Amount, unit: Big): Big {
  const place = ({ decimals }: Amount) => new Big(`1e-${decimals}`).times(half)
  // JSON leaves zeros out: a price of 5 is one of 5.00.
  const halfUnit = unit.times(half)
  const pricePlace = place(price).lt(halfUnit) ? place(price) : halfUnit
  const ofPrice = quantity.value.abs().gt(1) ? quantity.value.abs().times(pricePlace) : new Big(0)
  const ofQuantity = quantity.decimals === 0 ? new Big(0) : price.value.abs().times(place(quantity))
  return ofPrice.plus(ofQuantity).plus(unit)
}
