import type { DocumentText, Place, TextPart, TextRange } from './DocumentText.ts'
import { boxesOf } from './boxesOf.ts'

/** What stands on a later page is repeated there, as a rule. */
const laterPageCost = 4
/** In the middle of a sentence a value is spoken of, not stated. */
const sentenceCost = 3
const wordsOfSentence = 5
/** Who writes stands at the head of the first page, above everything, or small at its foot. */
const letterheadShare = 0.3
const noLetterheadCost = 6

const issuerKey =
  /^(?:issuer|vendor|supplier|seller|sender|biller|merchant|creditor|absender|aussteller|lieferant)(?:_?name)?$/i

/** What is paid stands in the row of the sum; so does the sign of its currency. */
const sumKey =
  /^(?:(?:grand_?|invoice_?)?(?:total|amount|gross)(?:_?(?:total|amount|due|gross|payable|incl\w*))?|currency(?:_\w+)?)$/i
const sumWord =
  /(?<!sub|sub |zwischen)(?:total|totaal|totale|gesamt|summe|endbetrag|rechnungsbetrag|zahlbetrag|somme|à payer|amount due|balance due|te betalen|importe|da pagare)/iu
const noSumCost = 5

/** What speaks against a place by itself, whatever stands near it: a later page, a sentence around it. */
export function standingCost(
  place: Place,
  { text, key, isInRow }: { text: DocumentText; key: string; isInRow: boolean },
): number {
  const part = text.parts[place.part]
  const [range] = place.ranges
  if (!part || !range || isInRow) return 0
  const later = Math.min(place.part, 3) * laterPageCost
  const spoken = isInSentence(part, range.start, place.ranges.at(-1)?.end ?? range.end) ? sentenceCost : 0
  if (sumKey.test(key)) return later + spoken + (sumWord.test(lineAround(part, range)) ? 0 : noSumCost)
  if (!issuerKey.test(key)) return later + spoken
  const [box] = boxesOf(part, range)
  const isAtHead = place.part === 0 && box !== undefined && box.y <= part.height * letterheadShare
  return later + spoken + (isAtHead ? 0 : noLetterheadCost)
}

/** Whether words of a sentence stand before and behind it on its line. */
function isInSentence(part: TextPart, start: number, end: number): boolean {
  const line = lineAround(part, { start, end })
  // A tab is the border of a column.
  const cell = line.split('\t').find((one) => one.includes(part.text.slice(start, end))) ?? line
  const words = cell.replace(part.text.slice(start, end), ' ').match(/\p{L}{2,}/gu)
  return (words?.length ?? 0) >= wordsOfSentence
}

function lineAround({ text }: TextPart, { start, end }: TextRange): string {
  const lineEnd = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, lineEnd === -1 ? undefined : lineEnd)
}
