import type { Segment } from '../../reading/Reading.ts'
import { addressBlocks, hasPostcode, returnLines } from './addressBlocks.ts'
import type { DocumentText } from './DocumentText.ts'
import { partyBlock } from './partyBlock.ts'

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
