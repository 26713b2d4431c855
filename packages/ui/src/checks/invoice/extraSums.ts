import Big from 'big.js'
import { type Invoice, isRead } from './Invoice.ts'

/** More would make chance hits: three to the power of their number. */
const mostExtras = 4

/**
 * Gives what shipping, discounts and the like may add to a sum: each may be added, taken off, or be in it already.
 * `undefined` if one of them is a share or cannot be read, so that nothing can be said.
 */
export function extraSums({ extras }: Invoice): readonly Big[] | undefined {
  const amounts = extras.filter((slot) => slot !== undefined)
  const read = amounts.filter(isRead).filter(({ isPercent }) => !isPercent)
  if (read.length < amounts.length || read.length > mostExtras) return undefined
  let sums = [new Big(0)]
  for (const { value } of read)
    if (!value.eq(0)) sums = sums.flatMap((sum) => [sum, sum.plus(value), sum.minus(value)])
  return sums
}
