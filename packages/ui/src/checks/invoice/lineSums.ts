import type Big from 'big.js'
import { sumOf } from './arithmetic.ts'
import { type Amount, type Invoice, type InvoiceLine, isRead } from './Invoice.ts'
import { lineProduct } from './lineProduct.ts'

export interface LineSums {
  /** Of the amounts that the lines show. */
  sum: Big
  /** Every sum that the lines may stand for: of their net, of their gross amounts, with their tax. */
  candidates: readonly Big[]
  count: number
  amounts: readonly Amount[]
}

/** Adds the lines up; `undefined` if there are none, or one of them has no amount that is clear. */
export function lineSums(invoice: Invoice): LineSums | undefined {
  const lines = countedLines(invoice)
  const all = addUp(lines, invoice.unit)
  const own = lines.filter(({ isIncluded }) => !isIncluded)
  if (own.length === lines.length) return all
  const without = addUp(own, invoice.unit)
  return all && without && { ...all, candidates: [...all.candidates, ...without.candidates] }
}

/** The lines that are no headings and notes. */
export const countedLines = ({ lines }: Pick<Invoice, 'lines'>): readonly InvoiceLine[] =>
  (lines?.lines ?? []).filter(({ isNote }) => !isNote)

function addUp(lines: readonly InvoiceLine[], unit: Big): LineSums | undefined {
  const values: Big[] = []
  const amounts: Amount[] = []
  for (const line of lines) {
    const { amount, net, gross } = line
    const shown = [amount, net, gross].find((slot) => slot !== undefined)
    if (shown !== undefined && !isRead(shown)) return undefined
    const value = shown ? shown.value : lineProduct(line, unit)?.value
    if (value === undefined) return undefined
    values.push(value)
    if (shown) amounts.push(shown)
  }
  if (values.length === 0) return undefined
  const sum = sumOf(values)
  const others = (['net', 'gross', 'other', 'tax'] as const).flatMap((key) => {
    const slots = lines.map((line) => line[key])
    if (!slots.every(isRead)) return []
    const total = sumOf(slots.map(({ value }) => value))
    return key === 'tax' ? [sum.plus(total), sum.minus(total)] : [total]
  })
  return { sum, candidates: [sum, ...others], count: values.length, amounts }
}
