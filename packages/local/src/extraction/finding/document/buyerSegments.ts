import type { Segment, Line } from '../../reading/Reading.ts'
import { addressBlocks, hasPostcode, returnLines, widestGap } from './addressBlocks.ts'
import type { DocumentText } from './DocumentText.ts'
import type { LabelHit } from '../labels/findLabels.ts'

/**
 * The blocks that name the customer: below and right of a label, down to a gap; below a return address; an address that
 * begins as one writes to a person; and the one without telephone, web or tax numbers beside one that has them.
 */
export function buyerSegments(document: DocumentText): ReadonlySet<Segment> {
  const segments = new Set<Segment>()
  const own = new Set(
    document.labels
      .filter(({ role }) => role === 'seller')
      .flatMap((hit) => partyBlock(hit, document).map(({ line }) => line)),
  )
  for (const hit of document.labels) {
    // "Name" below "Seller" is the seller's.
    if (hit.role !== 'buyer' || own.has(hit.line)) continue
    const label = hit.line.segments[hit.segmentIndex]
    if (label) segments.add(label)
    const right = hit.line.segments[hit.segmentIndex + 1]
    if (right) segments.add(right)
    for (const { segment } of partyBlock(hit, document)) segments.add(segment)
  }
  for (const segment of unlabelledBuyer(document)) segments.add(segment)
  return segments
}

function unlabelledBuyer({ lines }: DocumentText): readonly Segment[] {
  const blocks = addressBlocks(lines)
  const receivers = returnLines(lines, blocks).flatMap(({ receiver }) => receiver)
  if (receivers.length > 0) return receivers
  const persons = blocks.filter(({ isReceiver }) => isReceiver).flatMap(({ segments }) => segments)
  if (persons.length > 0) return persons
  const towns = blocks.filter(({ segments }) => segments.some(({ text }) => hasPostcode(text)))
  const others = towns.filter(({ isSender }) => !isSender)
  return towns.some(({ isSender }) => isSender) && others.length === 1 ? (others[0]?.segments ?? []) : []
}

/** A row below the label of a party: its text, and the key it stands beside ("Name:   Kranich GmbH"). */
interface PartyRow {
  line: Line
  key: string | undefined
  segment: Segment
}

const mostLines = 12

/** What stands below "Seller" or "Bill to": rows at its left edge down to a gap or the next party, each with its key. */
export function partyBlock(hit: LabelHit, document: DocumentText): PartyRow[] {
  // A customer's address ends at the first gap; a seller's goes on to its numbers.
  const gap = hit.role === 'seller' ? 1.6 * widestGap : widestGap
  const rows: PartyRow[] = []
  let above = hit.line
  for (let index = hit.lineIndex + 1; index <= hit.lineIndex + mostLines; index++) {
    const line = document.lines[index]
    if (!line || line.page !== hit.line.page) break
    const at = line.segments.findIndex(({ left }) => Math.abs(left - hit.left) < 15)
    const segment = line.segments[at]
    if (line.top - above.top > (above === hit.line ? 1.6 * widestGap : gap) * line.size) break
    if (!segment) {
      // A value may go on below itself, with nothing at the edge of the keys.
      if (rows.at(-1)?.key !== undefined) above = line
      continue
    }
    const isNext = document.labelsByLine
      .get(index)
      ?.some(
        ({ role, left, end, start }) =>
          (role === 'seller' || role === 'buyer') &&
          start === 0 &&
          end >= segment.text.replace(/(?<![\s:])[\s:]+$/, '').length - 1 &&
          Math.abs(left - hit.left) < 15,
      )
    if (isNext && !isKey(segment.text)) break
    above = line
    const value = line.segments[at + 1]
    if (value && (isKey(segment.text) || value.text.startsWith(':')))
      rows.push({ line, key: segment.text, segment: value })
    else rows.push({ line, key: undefined, segment })
  }
  return rows
}

const isKey = (text: string) => /^[\p{L}. -]{2,30}:$/u.test(text)
