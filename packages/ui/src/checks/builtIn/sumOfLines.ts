import type Big from 'big.js'
import type { Check, Finding } from '../Check.ts'
import { amountsOf, isSameSize, sharesOf, taxOf } from '../invoice/arithmetic.ts'
import { extraSums } from '../invoice/extraSums.ts'
import { type Amount, isRead } from '../invoice/Invoice.ts'
import { lineSums } from '../invoice/lineSums.ts'
import { readInvoice } from '../invoice/readInvoice.ts'
import { writeLike } from '../invoice/writeLike.ts'

/**
 * The lines add up to the net amount or to the total.
 *
 * Lines without an amount count with quantity times unit price; headings and notes between the lines do not count. If
 * the amount of a line is not known, nothing is said. Shipping, discounts and the like may stand beside the lines. Each
 * line may be off by the smallest unit of the currency.
 */
export const sumOfLines: Check = function* sumOfLines(_data, context) {
  const invoice = readInvoice(context)
  const { net, total, unit, lines, digits, taxRate } = invoice
  const sums = lineSums(invoice)
  const extras = extraSums(invoice)
  if (!lines || !sums || !extras || net === 'unreadable' || total === 'unreadable') return
  const shown = amountsOf(net, total)
  if (shown.length === 0) return
  const tax = taxOf(invoice)?.value
  const shares = isRead(taxRate) ? sharesOf(taxRate) : []
  const targets = [
    ...shown.map(({ value }) => value),
    ...(tax && isRead(total) ? [total.value.minus(tax), total.value.plus(tax)] : []),
    ...(tax && isRead(net) ? [net.value.plus(tax)] : []),
    ...(isRead(net) ? shares.map((share) => net.value.times(share.plus(1))) : []),
    ...(isRead(total) ? shares.map((share) => total.value.div(share.plus(1))) : []),
  ]
  const tolerance = unit.times(sums.count)
  const isRight = sums.candidates.some((sum) =>
    targets.some((target) => extras.some((extra) => isSameSize(sum.plus(extra), target, tolerance))),
  )
  if (isRight) return
  const written = (value: Big) => writeLike(value, [...sums.amounts.slice(0, 100), ...shown], digits)
  yield {
    pointer: lines.pointer,
    severity: 'warning',
    ...sentence({
      sum: written(sums.sum),
      net: isRead(net) ? net : undefined,
      total: isRead(total) ? total : undefined,
    }),
    related: shown.map(({ pointer }) => pointer),
  }
}

interface Compared {
  sum: string
  net: Amount | undefined
  total: Amount | undefined
}

function sentence({ sum, net, total }: Compared): Pick<Finding, 'code' | 'values'> {
  if (net && total) return { code: 'linesNeither', values: { sum, net: net.text, total: total.text } }
  return net
    ? { code: 'linesNotNet', values: { sum, net: net.text } }
    : { code: 'linesNotTotal', values: { sum, total: total?.text ?? '' } }
}
