import type Big from 'big.js'
import { keysOf } from '../../values/jsonPointer.ts'
import type { Check } from '../Check.ts'
import { amountsOf, isSameSize, mayBeRate, sharesOf, sumOf, type Tax, taxOf } from '../invoice/arithmetic.ts'
import { isRoundedToCoin } from '../invoice/currencyUnit.ts'
import { extraSums } from '../invoice/extraSums.ts'
import { type Amount, type Invoice, isRead } from '../invoice/Invoice.ts'
import { lineSums } from '../invoice/lineSums.ts'
import { readInvoice } from '../invoice/readInvoice.ts'
import { writeLike } from '../invoice/writeLike.ts'

/** A sum before tax in some shops, and one that holds the tax in others. */
const eitherSubtotal = /sub|zwischen|sous/i

/**
 * Net and tax make the total.
 *
 * Shipping, discounts, deposits and rounding may be added, taken off, or be in already. Each summand may be off by the
 * smallest unit of the currency; cash totals may be rounded to the smallest coin. Objects to the value that the lines
 * or the tax rate speak against, else to the total.
 */
export const netPlusTax: Check = function* netPlusTax(_data, context) {
  const invoice = readInvoice(context)
  const { net, total, unit, currency, digits } = invoice
  const tax = taxOf(invoice)
  const extras = extraSums(invoice)
  if (!isRead(net) || !isRead(total) || !tax || !extras) return
  const tolerance = unit.times(1 + tax.parts.length)
  const bases = [sumOf([net.value, tax.value]), sumOf([net.value.abs(), tax.value.abs()])]
  if (eitherSubtotal.test(keysOf(net.pointer).at(-1) ?? '')) bases.push(net.value)
  const [onlyTax] = tax.parts
  if (onlyTax && mayBeRate(onlyTax)) bases.push(net.value.times(onlyTax.value.times('0.01').plus(1)))
  const isRight = bases.some((base) =>
    extras.some((extra) => {
      const sum = base.plus(extra)
      return isSameSize(sum, total.value, tolerance) || isRoundedToCoin(total.value, sum, currency)
    }),
  )
  if (isRight) return
  const amounts = [net, ...tax.parts, total]
  const wrong = blame(invoice, { net, tax, total, tolerance })
  yield {
    pointer: wrong.pointer,
    severity: 'error',
    code: 'netPlusTax',
    values: { sum: writeLike(net.value.plus(tax.value), amounts, digits), total: total.text },
    related: amounts.map(({ pointer }) => pointer).filter((pointer) => pointer !== wrong.pointer),
  }
}

interface Sums {
  net: Amount
  tax: Tax
  total: Amount
  tolerance: Big
}

/** Chooses which of the three is wrong by what else the invoice says. */
function blame(invoice: Invoice, { net, tax, total, tolerance }: Sums): Amount {
  const sums = lineSums(invoice)
  const loose = tolerance.plus(invoice.unit.times(sums?.count ?? 0))
  const linesSay = (value: Big) => sums?.candidates.some((sum) => isSameSize(sum, value, loose)) ?? false
  const [onlyTax] = tax.parts
  const [rate] = amountsOf(invoice.taxRate)
  const rateSays = (value: Big) =>
    rate !== undefined && sharesOf(rate).some((share) => isSameSize(net.value.times(share), value, loose))
  if (!linesSay(net.value) && linesSay(total.value.minus(tax.value))) return net
  const isTaxWrong = rateSays(total.value.minus(net.value)) || linesSay(total.value)
  return isTaxWrong && !rateSays(tax.value) && tax.parts.length === 1 && onlyTax ? onlyTax : total
}
