import type { Line } from '../../reading/Reading.ts'
import { findAmounts } from '../values/findAmounts.ts'
import type { DecimalMark } from '../values/parseNumber.ts'

/** The decimal mark that the document's own amounts show; `undefined` where they show none, or both as often. */
export function decimalMarkOf(lines: readonly Line[]): DecimalMark | undefined {
  const counts = { ',': 0, '.': 0 }
  for (const line of lines.slice(0, 3_000))
    for (const segment of line.segments)
      for (const token of findAmounts(segment.text)) if (token.mark) counts[token.mark]++
  if (counts[','] > counts['.'] * 2) return ','
  return counts['.'] > counts[','] * 2 ? '.' : undefined
}
