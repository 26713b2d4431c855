import type { Line, Segment } from '../../reading/Reading.ts'
import type { DocumentText } from '../document/DocumentText.ts'
import { findAmounts, isMoney } from '../values/findAmounts.ts'
import { type PlacedSegment } from '../text/scanText.ts'

/** A line that ends in an amount of money alone, right of the block. */
export function endsInSum({ segments }: Line, segment?: Segment): boolean {
  const last = segments.at(-1)
  return last !== undefined && last !== segment && isMoneyAlone(last)
}

const isMoneyAlone = ({ text }: Segment) =>
  findAmounts(text).some((token) => isMoney(token) && token.raw.length > text.length - 3)

/**
 * What is counted, coded or priced among others is an article, also where its words are like a legal form: "2 | LINSEED OIL SL",
 * "2 LINSEED OIL SL | 24.00", "LINSEED OIL SL | 2 | 24.00", "004512 | LINSEED OIL SL | 24.00".
 */
export function isArticle({ lines }: DocumentText, { line, index, segment }: PlacedSegment): boolean {
  const [first] = line.segments
  if (first && first !== segment && isCount.test(first.text.trim())) return true
  const isPriced = endsInSum(line, segment) || endsInPrice.test(segment.text)
  if (!isPriced) return false
  return (
    startsWithCount.test(segment.text) ||
    line.segments.slice(0, -1).some((other) => other !== segment && isCount.test(other.text.trim())) ||
    [lines[index - 1], lines[index + 1]].some(
      (other) => other?.page === line.page && isInColumn(line, other) && endsInSum(other),
    )
  )
}

/** "2", "2,5", "1.", "2 x", "3 pcs." */
const isCount = /^\d{1,4}(?:[.,]\d{0,3})?\s?(?:[x×]|\p{L}{1,4}\.?)?$/iu
const startsWithCount = /^(?:\d{1,4}(?:[.,]\d{1,3})?\s?(?:[x×]\s?)?|[x×]\s?\d{1,4}\s)(?=\p{L})/iu
const endsInPrice = /\p{L}.* \d{1,3}(?:[ .,]\d{3})*[.,]\d{2}(?: ?(?:€|[A-Z]{1,3}))?$/u

const isInColumn = ({ segments: [...own] }: Line, { segments }: Line) =>
  Math.abs((own.at(-1)?.right ?? 0) - (segments.at(-1)?.right ?? 0)) < 3
