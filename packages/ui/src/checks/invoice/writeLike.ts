import type Big from 'big.js'
import type { ParsedAmount } from './parseAmount.ts'

/**
 * Writes an amount that was worked out as the data writes those it is compared with: with their decimal mark, groups
 * and decimals. It has more decimals where it needs them, at most `digits` or as many as any of them; zeros that say
 * nothing only where texts have them.
 */
export function writeLike(value: Big, like: readonly ParsedAmount[], digits = 2): string {
  const styled = like.find(({ mark }) => mark !== undefined)
  const group = like.find((amount) => amount.group !== '')?.group ?? ''
  const least = Math.max(0, ...like.map(({ decimals }) => decimals))
  const padded = Math.max(0, ...like.map(({ decimals, isText }) => (isText ? decimals : 0)))
  const exact = value.round(Math.max(least, digits)).toFixed()
  const needed = exact.split('.')[1]?.length ?? 0
  const [whole = '', decimals = ''] = value.toFixed(Math.max(padded, needed)).split('.')
  const grouped = group === '' ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group)
  return decimals === '' ? grouped : `${grouped}${styled?.mark ?? '.'}${decimals}`
}
