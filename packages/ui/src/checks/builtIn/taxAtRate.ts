import Big from 'big.js'
import type { Check, CheckContext, Finding } from '../Check.ts'
import { isSameSize, mayBeRate, sharesOf, sumOf, taxOf } from '../invoice/arithmetic.ts'
import { type Amount, type Invoice, type InvoiceLine, isRead } from '../invoice/Invoice.ts'
import { countedLines } from '../invoice/lineSums.ts'
import { readInvoice } from '../invoice/readInvoice.ts'
import { writeLike } from '../invoice/writeLike.ts'

/**
 * The tax is what its rate makes of the net amount: for the invoice, for each rate of a table of taxes, and for the
 * rates of the lines together.
 *
 * No tax at all is never objected to: reverse charge and exempt invoices show a rate now and then. Tax may be rounded
 * line by line, so it may be off by the smallest unit of the currency for each line.
 */
export const taxAtRate: Check = function* taxAtRate(_data, context) {
  const invoice = readInvoice(context)
  yield* rateOfInvoice(invoice)
  yield* ratesOfTable(invoice)
  yield* ratesOfLines(invoice, context)
}

interface Claim {
  base: Big
  rate: Amount
  tax: Amount
}

/** The tax that the rate makes, if the tax is another one. The base may hold the tax already. */
function expectedTax({ base, rate, tax }: Claim, tolerance: Big): Big | undefined {
  if (tax.value.eq(0)) return undefined
  const shares = sharesOf(rate)
  const [first] = shares
  const isRight = shares.some(
    (share) =>
      isSameSize(base.times(share), tax.value, tolerance) ||
      isSameSize(base.times(share).div(share.plus(1)), tax.value, tolerance),
  )
  return isRight ? undefined : first && base.times(first)
}

function objection(
  { rate, tax }: Claim,
  expected: Big,
  { digits, base }: { digits: number; base: Amount },
): Finding {
  return {
    pointer: tax.pointer,
    severity: 'error',
    code: 'taxAtRate',
    values: {
      rate: rate.text.includes('%') || rate.value.abs().lte(1) ? rate.text : `${rate.text} %`,
      expected: writeLike(expected, [tax, base], digits),
      tax: tax.text,
    },
    related: [rate.pointer, base.pointer],
  }
}

function* rateOfInvoice(invoice: Invoice): Iterable<Finding> {
  const { net, tax, total, taxRate: rate, unit, digits, taxes, taxParts, lines } = invoice
  if (!isRead(rate) || !isRead(net) || !isRead(tax)) return
  // Several rates: the one that stands beside the sums is not that of all lines.
  if ((taxes?.lines.length ?? 0) > 1 || taxParts.length > 1 || hasOtherRates(lines?.lines ?? [], rate)) return
  if (isRead(total) && isSameSize(total.value, net.value, unit)) return
  if (mayBeRate(tax) && tax.value.eq(rate.value)) return
  const claim = { base: net.value, rate, tax }
  const expected = expectedTax(claim, unit.times(Math.max(1, lines?.lines.length ?? 0)))
  if (expected && invoice.extras.length === 0) yield objection(claim, expected, { digits, base: net })
}

const hasOtherRates = (lines: readonly InvoiceLine[], { value }: Amount) =>
  lines.some(({ rate }) => isRead(rate) && !rate.value.eq(value))

function* ratesOfTable({ taxes, unit, digits }: Invoice): Iterable<Finding> {
  for (const { rate, net, tax } of taxes?.lines ?? []) {
    if (!isRead(rate) || !isRead(net) || !isRead(tax)) continue
    const claim = { base: net.value, rate, tax }
    // Tax of one rate may be the sum of tax that was rounded line by line.
    const expected = expectedTax(claim, unit.times(5))
    if (expected) yield objection(claim, expected, { digits, base: net })
  }
}

/** Where every line says its rate, their tax together is the tax of the invoice. */
function* ratesOfLines(invoice: Invoice, context: CheckContext): Iterable<Finding> {
  const { lines, unit, digits, taxRate, extras } = invoice
  const tax = taxOf(invoice)
  const [onlyTax] = tax?.parts ?? []
  if (!lines || !tax || !onlyTax || tax.value.eq(0) || isRead(taxRate) || extras.length > 0) return
  const own = countedLines(invoice)
  const all = taxByLines(own)
  const without = taxByLines(own.filter(({ isIncluded }) => !isIncluded))
  if (!all || !without) return
  const tolerance = unit.times(own.length)
  const isRight = [all, without].some(
    ({ onTop, inside }) =>
      isSameSize(onTop, tax.value, tolerance) || isSameSize(inside(), tax.value, tolerance),
  )
  if (isRight) return
  const linesPointer = context.findRows('lines')?.pointer ?? ''
  yield {
    pointer: onlyTax.pointer,
    severity: 'warning',
    code: 'taxOfLines',
    values: {
      expected: writeLike(all.onTop, tax.parts, digits),
      tax: writeLike(tax.value, tax.parts, digits),
    },
    related: [linesPointer],
  }
}

/** The tax of lines that all say their rate: if it comes on top of their amounts, and if it is in them. */
function taxByLines(lines: readonly InvoiceLine[]): { onTop: Big; inside: () => Big } | undefined {
  const bases = new Map<string, { share: Big; base: Big }>()
  for (const { amount, net, rate } of lines) {
    const base = net ?? amount
    if (!isRead(base) || !isRead(rate)) return undefined
    const share = sharesOf(rate)[0] ?? new Big(0)
    const known = bases.get(rate.text)
    if (known) known.base = known.base.plus(base.value)
    else bases.set(rate.text, { share, base: base.value })
  }
  const rates = [...bases.values()]
  if (rates.length === 0) return undefined
  return {
    onTop: sumOf(rates.map(({ base, share }) => base.times(share))),
    inside: () => sumOf(rates.map(({ base, share }) => base.times(share).div(share.plus(1)))),
  }
}
